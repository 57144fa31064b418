/** Particles that are written as they are spelt in kana, or as they are spoken. No name begins with one. */
const PARTICLES = /(?<=[^ ] )(?:ha(?= |$)|he(?= ))/g;
const SPOKEN: Readonly<Record<string, string>> = { ha: 'wa', he: 'e' };

const SPELLINGS = /wo|m(?=[bp])|dzu|tch|jy/g;
const SPELT: Readonly<Record<string, string>> = { wo: 'o', m: 'n', dzu: 'zu', tch: 'cch', jy: 'j' };

/** Written ou, oo or ō; uu or ū; ei, ee or ē; … */
const LONG_VOWELS = /a{2,}|i{2,}|u{2,}|e[ei]+|o[ou]+/g;

/** Writes particles as they are spoken: ha becomes wa, he becomes e. */
export function unifyParticles(words: string): string {
  return words.replace(PARTICLES, particle => SPOKEN[particle] ?? particle);
}

/**
 * Writes what romaji spell in several ways in one: long vowels, wo and o, mb and nb. Other languages' words change too,
 * which does no harm, since names and searches change alike.
 *
 * @param key without spaces, so that a vowel is as long across two words as it is in one.
 */
export function unifyRomaji(key: string): string {
  return key
    .replace(SPELLINGS, spelling => SPELT[spelling] ?? spelling)
    .replace(LONG_VOWELS, vowels => vowels.charAt(0));
}
