import { setImmediate } from 'node:timers/promises';
import type { NameTable } from './name-table.ts';

/** From here on a UTF-16 code says as much as a syllable: kana, Chinese characters, Hangul. */
const FIRST_WIDE = 0x2e80;
/** Stands before a key, so that its beginning is an n-gram of its own. */
const BEGINNING = 1;
/** Hashes for each name: the more, the fewer n-grams share one. A name has about ten n-grams, most of them common. */
const HASHES_PER_NAME = 4;
const MIN_HASH_BITS = 8;
/** Names entered in one go before requests get their turn again: some milliseconds of work. */
const NAMES_AT_ONCE = 4_000;
/** Names read for one search. Beyond, the commonest n-grams are left out: they tell little. */
const MAX_READ = 60_000;

/**
 * Which names hold which n-grams: three letters, or two where one of them is wide; and the beginning. N-grams are told
 * apart by a hash alone: where two share one, names are weighed that have nothing in common with the search, and are
 * found out when they are compared.
 */
export class GramIndex {
  /** N-grams of the search of this moment, rare ones first. */
  private searched: number[] = [];

  private constructor(
    private readonly hashBits: number,
    /** Where in `names` those of each n-gram begin, and at last where they end. */
    private readonly starts: Int32Array,
    private readonly names: Int32Array,
    /** What each name's n-grams weigh together. */
    readonly weights: Float32Array,
  ) {}

  /** Enters all names. */
  static async of(table: NameTable): Promise<GramIndex> {
    const hashBits = Math.max(Math.ceil(Math.log2(table.size * HASHES_PER_NAME + 1)), MIN_HASH_BITS);
    const starts = new Int32Array((1 << hashBits) + 1);
    await forEachGram(table, hashBits, (_, gram) => (starts[gram + 1] = (starts[gram + 1] ?? 0) + 1));
    for (let gram = 0; gram < 1 << hashBits; gram++)
      starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
    const ends = starts.slice();
    const names = new Int32Array(starts.at(-1) ?? 0);
    const weights = new Float32Array(table.size);
    await forEachGram(table, hashBits, (name, gram) => {
      const place = ends[gram] ?? 0;
      ends[gram] = place + 1;
      names[place] = name;
      weights[name] =
        (weights[name] ?? 0) + rarityOf((starts[gram + 1] ?? 0) - (starts[gram] ?? 0), table.size);
    });
    return new GramIndex(hashBits, starts, names, weights);
  }

  /**
   * Adds up for each name what the n-grams weigh that it shares with a key.
   *
   * @param sums by name; 0 for all before.
   * @param met is given the names that share any.
   * @returns how many names were met, and what all n-grams of the key weigh.
   */
  overlap(key: Uint16Array, sums: Float32Array, met: Int32Array): { count: number; weight: number } {
    const { starts, names } = this;
    this.searched.length = 0;
    gramsOf(key, 0, key.length, this.hashBits, this.searched);
    const grams = [...new Set(this.searched)].sort((a, b) => this.holdersOf(a) - this.holdersOf(b));
    let [count, weight, read] = [0, 0, 0];
    for (const gram of grams) {
      const rarity = rarityOf(Math.max(this.holdersOf(gram), 1), names.length > 0 ? sums.length : 1);
      weight += rarity;
      read += this.holdersOf(gram);
      if (read > MAX_READ && count > 0) continue;
      const end = starts[gram + 1] ?? 0;
      for (let k = starts[gram] ?? 0; k < end; k++) {
        const name = names[k] ?? 0;
        const sum = sums[name] ?? 0;
        if (sum === 0) met[count++] = name;
        sums[name] = sum + rarity;
      }
    }
    return { count, weight };
  }

  /** How many names hold an n-gram. */
  private holdersOf(gram: number): number {
    return (this.starts[gram + 1] ?? 0) - (this.starts[gram] ?? 0);
  }
}

/** What an n-gram weighs: its inverse document frequency. */
function rarityOf(holders: number, names: number): number {
  return Math.log(1 + names / holders);
}

/** Each n-gram of each name once. */
async function forEachGram(
  table: NameTable,
  hashBits: number,
  visit: (name: number, gram: number) => void,
): Promise<void> {
  const grams: number[] = [];
  const lastHolders = new Int32Array(1 << hashBits).fill(-1);
  for (let name = 0; name < table.size; name++) {
    if (name % NAMES_AT_ONCE === 0) await setImmediate();
    grams.length = 0;
    gramsOf(table.columns.codes, table.startOf(name), table.endOf(name), hashBits, grams);
    for (const gram of grams) {
      if (lastHolders[gram] === name) continue;
      lastHolders[gram] = name;
      visit(name, gram);
    }
  }
}

/** @param grams is given the hashes of what stands between two places. */
function gramsOf(codes: Uint16Array, from: number, to: number, hashBits: number, grams: number[]): void {
  const shift = 32 - hashBits;
  const first = codes[from] ?? 0;
  if (to > from && first >= FIRST_WIDE) grams.push(hashOfGram(BEGINNING, first, 0, shift));
  else if (to > from + 1) grams.push(hashOfGram(BEGINNING, first, codes[from + 1] ?? 0, shift));
  for (let i = from; i + 1 < to; i++) {
    const [letter, next] = [codes[i] ?? 0, codes[i + 1] ?? 0];
    if (letter >= FIRST_WIDE || next >= FIRST_WIDE) grams.push(hashOfGram(letter, next, 0, shift));
    else if (i + 2 < to) grams.push(hashOfGram(letter, next, codes[i + 2] ?? 0, shift));
  }
}

/** Multiplicative hashing (Knuth, volume 3, section 6.4), mixed as in xxHash. */
function hashOfGram(first: number, second: number, third: number, shift: number): number {
  const product = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca77) ^ Math.imul(third, 0xc2b2ae3d);
  return Math.imul(product ^ (product >>> 15), 0x2c1b3c6d) >>> shift;
}
