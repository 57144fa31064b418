/** Hepburn romanisation of single Katakana, and of the pairs that are one sound. */
const SOUNDS: Readonly<Record<string, string>> = {
  ...row('', 'アイウエオ'),
  ...row('k', 'カキクケコ'),
  ...row('g', 'ガギグゲゴ'),
  ...row('s', 'サシスセソ', { シ: 'shi' }),
  ...row('z', 'ザジズゼゾ', { ジ: 'ji' }),
  ...row('t', 'タチツテト', { チ: 'chi', ツ: 'tsu' }),
  ...row('d', 'ダヂヅデド', { ヂ: 'ji', ヅ: 'zu' }),
  ...row('n', 'ナニヌネノ'),
  ...row('h', 'ハヒフヘホ', { フ: 'fu' }),
  ...row('b', 'バビブベボ'),
  ...row('p', 'パピプペポ'),
  ...row('m', 'マミムメモ'),
  ...row('r', 'ラリルレロ'),
  ...{
    ヤ: 'ya',
    ユ: 'yu',
    ヨ: 'yo',
    ワ: 'wa',
    ヰ: 'i',
    ヱ: 'e',
    ヲ: 'wo',
    ン: 'n',
    ヴ: 'vu',
  },
  ...{
    ァ: 'a',
    ィ: 'i',
    ゥ: 'u',
    ェ: 'e',
    ォ: 'o',
    ャ: 'ya',
    ュ: 'yu',
    ョ: 'yo',
    ヮ: 'wa',
    ヵ: 'ka',
    ヶ: 'ke',
  },
};

/** What the first of a pair loses its vowel for, before a small one. */
const PAIRED: Readonly<Record<string, string>> = {
  ...{
    キ: 'ky',
    ギ: 'gy',
    シ: 'sh',
    ジ: 'j',
    チ: 'ch',
    ヂ: 'j',
    ニ: 'ny',
    ヒ: 'hy',
    ビ: 'by',
    ピ: 'py',
    ミ: 'my',
    リ: 'ry',
  },
  ...{
    フ: 'f',
    ヴ: 'v',
    テ: 't',
    デ: 'd',
    ト: 't',
    ド: 'd',
    ツ: 'ts',
    ウ: 'w',
    ク: 'kw',
    グ: 'gw',
    イ: 'y',
    ス: 'sw',
  },
};
const SMALL_VOWELS: Readonly<Record<string, string>> = {
  ァ: 'a',
  ィ: 'i',
  ゥ: 'u',
  ェ: 'e',
  ォ: 'o',
};
const SMALL_Y: Readonly<Record<string, string>> = { ャ: 'a', ュ: 'u', ョ: 'o' };

function row(consonant: string, kana: string, others: Record<string, string> = {}): Record<string, string> {
  const vowels = 'aiueo';
  return {
    ...Object.fromEntries(Array.from(kana, (letter, at) => [letter, `${consonant}${vowels[at] ?? ''}`])),
    ...others,
  };
}

/** Hiragana as Katakana; all else stays. */
export function toKatakana(text: string): string {
  return text.replaceAll(/[ぁ-ゖ]/gu, kana => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60));
}

/**
 * Kana in Latin letters as MyAnimeList writes them: Hepburn with every long vowel written out (Toukyou, Haikyuu),
 * n before all consonants (Senpai) and ッ as the letter that follows (Bocchi). What is not kana stays.
 */
export function hepburn(kana: string): string {
  const letters = Array.from(toKatakana(kana));
  let romaji = '';
  let isDoubled = false;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    if (letter === 'ッ') {
      isDoubled = true;
      continue;
    }
    const pair = pairOf(letter, letters[at + 1] ?? '');
    if (pair !== undefined) at++;
    const sound = letter === 'ー' ? longVowelAfter(romaji) : (pair ?? SOUNDS[letter] ?? letter);
    romaji += isDoubled && /^[bcdfghjkmpqrstvwz]/.test(sound) ? `${sound.charAt(0)}${sound}` : sound;
    isDoubled = false;
  }
  return romaji;
}

/** What a long vowel is written with besides the vowel itself: Haikyuu, but Souma. */
function longVowelAfter(romaji: string): string {
  const [vowel = ''] = /[aiueo]$/.exec(romaji) ?? [];
  return vowel === 'o' ? 'u' : vowel;
}

function pairOf(letter: string, next: string): string | undefined {
  const start = PAIRED[letter];
  if (start === undefined) return undefined;
  const vowel = SMALL_VOWELS[next];
  if (vowel !== undefined) return `${start}${vowel}`;
  const ofY = SMALL_Y[next];
  if (ofY === undefined) return undefined;
  return /(?:y|sh|j|ch)$/.test(start) ? `${start}${ofY}` : `${start}y${ofY}`;
}
