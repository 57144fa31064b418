/** Cyrillic letters as they are written in Latin ones; the hard and the soft sign are left out. */
const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'yo',
    є: 'ye',
    ж: 'zh',
    з: 'z',
    и: 'i',
    і: 'i',
  },
  ...{
    ї: 'yi',
    й: 'i',
    к: 'k',
    л: 'l',
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
  },
  ...{ х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};
const CYRILLIC_LETTERS = new RegExp(`[${Object.keys(CYRILLIC).join('')}]`, 'g');

/** The parts of a Hangul syllable in the Revised Romanization, in Unicode's order (chapter 3.12). */
const INITIALS = 'g kk n d tt r m b pp s ss _ j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '_ k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');
const FIRST_SYLLABLE = 0xac00;
const SYLLABLES = /[가-힣]/g;

/** Writes Cyrillic and Hangul in Latin letters: names are known in Latin, Japanese and Chinese ones. */
export function transliterate(text: string): string {
  return text
    .replace(CYRILLIC_LETTERS, letter => CYRILLIC[letter] ?? letter)
    .replace(SYLLABLES, syllable => romanize(syllable.charCodeAt(0) - FIRST_SYLLABLE));
}

function romanize(syllable: number): string {
  const initial = INITIALS[Math.floor(syllable / (VOWELS.length * FINALS.length))] ?? '';
  const vowel = VOWELS[Math.floor(syllable / FINALS.length) % VOWELS.length] ?? '';
  const final = FINALS[syllable % FINALS.length] ?? '';
  return `${initial}${vowel}${final}`.replaceAll('_', '');
}
