/**
 * How alike a Katakana word and Latin letters sound, by an edit distance weighted for how English is written in
 * Katakana: vowels are put between consonants, r and l are one, v is b, th is s.
 */

/** Spellings of English sounds by one letter each: S is sh, C is ch, T is th. */
const LATIN_SPELLINGS: [RegExp, string][] = [
  [/['’]/g, ''],
  [/\b(?:kn|gn)/g, 'n'],
  [/\bwr/g, 'r'],
  [/mb\b/g, 'm'],
  [/igh/g, 'ai'],
  [/\bgh/g, 'g'],
  [/gh/g, ''],
  [/dge/g, 'j'],
  [/tch/g, 'C'],
  [/sch/g, 'sk'],
  [/ch/g, 'C'],
  [/sh/g, 'S'],
  [/tion\b/g, 'Son'],
  [/sion\b/g, 'jon'],
  [/th/g, 'T'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/t[sz](?=[aeiou])/g, 'z'],
  [/[^a-z0-9A-Z]/g, ''],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/q/g, 'k'],
  [/l/g, 'r'],
  [/(.)\1/g, '$1'],
];
/** The same of romaji. */
const ROMAJI_SPELLINGS: [RegExp, string][] = [
  [/sh/g, 'S'],
  [/ch/g, 'C'],
  [/tsu/g, 'tu'],
  [/ts/g, 'z'],
  [/(.)\1/g, '$1'],
];
const VOWELS = 'aiueo';
const OTHER_VOWEL = 0.4;
const OTHER = 1;
/** Letters that one sound may be written by, in pairs, and what a change of one for the other costs. */
const ALIKE: [cost: number, pairs: string][] = [
  [0.05, 'bv kc Ss Cj iy uw'],
  [0.15, 'hf sc zs Ts Tz gj zj Ct Cs SC nm Ck tT dT'],
  [0.3, 'pb td kg zd Cc ae ao oa iu ie ue uo ea ey vf ai oe au yj'],
];
/** Character codes of Latin letters and digits are below. */
const CODES = 128;
const CHANGES = costsOfChanges();

function costsOfChanges(): Float64Array {
  const costs = new Float64Array(CODES * CODES).fill(OTHER);
  const set = (a: string, b: string, cost: number) => {
    costs[a.charCodeAt(0) * CODES + b.charCodeAt(0)] = cost;
    costs[b.charCodeAt(0) * CODES + a.charCodeAt(0)] = cost;
  };
  for (const a of VOWELS) for (const b of VOWELS) set(a, b, OTHER_VOWEL);
  for (const [cost, pairs] of ALIKE)
    for (const pair of pairs.split(' ')) set(pair.charAt(0), pair.charAt(1), cost);
  for (let code = 0; code < CODES; code++) costs[code * CODES + code] = 0;
  return costs;
}

/** Latin letters by their sounds. */
export function latinSounds(text: string): string {
  return respell(text.normalize('NFKD').toLowerCase(), LATIN_SPELLINGS);
}

/** Hepburn romaji by its sounds. */
export function romajiSounds(romaji: string): string {
  return respell(romaji, ROMAJI_SPELLINGS);
}

function respell(text: string, spellings: readonly [RegExp, string][]): string {
  return spellings.reduce((spelt, [pattern, replacement]) => spelt.replaceAll(pattern, replacement), text);
}

/**
 * From 0, which is alike, to about 1: the cost of the cheapest edits a letter of the longer one.
 *
 * @param farthest what is farther apart may be said to be infinitely far.
 */
export function soundDistance(japanese: string, latin: string, farthest = Infinity): number {
  const longer = Math.max(japanese.length, latin.length);
  if (longer === 0) return 1;
  const missing = Float64Array.from(latin, (_, at) => costOfMissing(latin, at));
  let row = new Float64Array(latin.length + 1);
  let next = new Float64Array(latin.length + 1);
  for (let j = 1; j <= latin.length; j++) row[j] = (row[j - 1] ?? 0) + (missing[j - 1] ?? 0);
  for (let i = 1; i <= japanese.length; i++) {
    const added = costOfAdding(japanese, i - 1);
    const changes = japanese.charCodeAt(i - 1) * CODES;
    let least = (next[0] = (row[0] ?? 0) + added);
    for (let j = 1; j <= latin.length; j++) {
      const changed = (row[j - 1] ?? 0) + (CHANGES[changes + latin.charCodeAt(j - 1)] ?? OTHER);
      const cost = Math.min(changed, (next[j - 1] ?? 0) + (missing[j - 1] ?? 0), (row[j] ?? 0) + added);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > farthest * longer) return Infinity;
    [row, next] = [next, row];
  }
  return (row[latin.length] ?? longer) / longer;
}

/** A sound of the Japanese that the Latin letters lack: the vowels that Japanese needs between consonants are cheap. */
function costOfAdding(japanese: string, at: number): number {
  const letter = japanese.charAt(at);
  const before = japanese.charAt(at - 1);
  if (letter === 'u') return 0.1;
  if (letter === 'o') return before === 't' || before === 'd' ? 0.1 : 0.35;
  if (letter === 'i') return 'CjkS'.includes(before) && before !== '' ? 0.1 : 0.35;
  if (VOWELS.includes(letter)) return 0.4;
  return letter === 'y' || letter === 'w' ? 0.2 : 0.9;
}

/** A Latin letter that is not heard in the Japanese: a silent vowel, or r, h, w and y after a vowel. */
function costOfMissing(latin: string, at: number): number {
  const letter = latin.charAt(at);
  if (letter === 'e' && at === latin.length - 1) return 0.05;
  if (VOWELS.includes(letter)) return 0.3;
  const isAfterVowel = at > 0 && VOWELS.includes(latin.charAt(at - 1));
  const isBeforeVowel = at + 1 < latin.length && VOWELS.includes(latin.charAt(at + 1));
  if ('rhwy'.includes(letter) && isAfterVowel && !isBeforeVowel) return 0.1;
  return letter === 'g' && latin.charAt(at - 1) === 'n' ? 0.2 : 0.8;
}
