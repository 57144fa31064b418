const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const UINT32_RANGE = 2 ** 32;

/**
 * Gives a number between 0 and 1, both excluded, that looks random and is always the same for the same words: whatever
 * is decided by it does not depend on what else is decided, or in which order. FNV-1a, with MurmurHash3's last step.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = FNV_OFFSET;
  for (const character of words.join(' ')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) + 0.5) / UINT32_RANGE;
}
