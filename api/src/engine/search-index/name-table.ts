/** What a table of names is made of: arrays by a name's number, which is its place among all, sorted by key. */
export interface NameColumns {
  /** All keys as UTF-16, one behind the other, a 0 behind each. */
  readonly codes: Uint16Array;
  /** Where in `codes` each key begins, and at last where they end. */
  readonly starts: Int32Array;
  /** The place of the title that each name is of. */
  readonly titles: Int32Array;
  readonly weights: Float32Array;
  /** Hashes of the surfaces: see `hashOf`. */
  readonly surfaces: Int32Array;
  /** Hashes of the seasons that names end in. */
  readonly seasons: Int32Array;
  /** Names by the signs of their surfaces, such as `!!`. */
  readonly bySigns: ReadonlyMap<string, readonly number[]>;
  /** Keys of parts that several franchises share, such as "the animation": they name none of them. */
  readonly genericKeys: ReadonlySet<string>;
}

/** All names, and the lookups that need no more than their order. */
export class NameTable {
  readonly size: number;
  /** Names' numbers, short keys first, and the letters of each, in the same order: see `lettersOf`. */
  private readonly byLength: Int32Array;
  private readonly letters: Int32Array;
  /** Where in `byLength` the keys of each length begin. */
  private readonly lengthStarts: Int32Array;

  constructor(readonly columns: NameColumns) {
    this.size = columns.titles.length;
    const lengths = Int32Array.from({ length: this.size }, (_, name) => this.lengthOf(name));
    const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
    this.lengthStarts = new Int32Array(longest + 2);
    for (const length of lengths) this.lengthStarts[length + 1] = (this.lengthStarts[length + 1] ?? 0) + 1;
    for (let length = 0; length <= longest; length++)
      this.lengthStarts[length + 1] = (this.lengthStarts[length + 1] ?? 0) + (this.lengthStarts[length] ?? 0);
    const ends = this.lengthStarts.slice();
    this.byLength = new Int32Array(this.size);
    lengths.forEach((length, name) => {
      const place = ends[length] ?? 0;
      this.byLength[place] = name;
      ends[length] = place + 1;
    });
    const { codes } = columns;
    this.letters = this.byLength.map(name => lettersOf(codes, this.startOf(name), this.endOf(name)));
  }

  /** Where in `codes` a name's key begins. */
  startOf(name: number): number {
    return this.columns.starts[name] ?? 0;
  }

  /** Before which place in `codes` it ends. */
  endOf(name: number): number {
    return (this.columns.starts[name + 1] ?? 0) - 1;
  }

  lengthOf(name: number): number {
    return this.endOf(name) - this.startOf(name);
  }

  /** The names whose keys begin with a prefix: from the first of these numbers to before the second. */
  withPrefix(prefix: string): [from: number, to: number] {
    return [this.firstFrom(prefix, 0), this.firstFrom(prefix, 1)];
  }

  /** Goes through the names that may be so many edits away from a key, by their lengths and letters. */
  forEachLike(key: string, mostEdits: number, visit: (name: number) => void): void {
    const codes = Uint16Array.from(key, letter => letter.charCodeAt(0));
    const letters = lettersOf(codes, 0, codes.length);
    const to = this.placeOfLength(key.length + mostEdits + 1);
    for (let k = this.placeOfLength(key.length - mostEdits); k < to; k++) {
      // An edit takes one letter away at the most, and brings another.
      if (bitsOf(letters ^ (this.letters[k] ?? 0)) <= 2 * mostEdits) visit(this.byLength[k] ?? 0);
    }
  }

  /** Goes through the names whose keys contain a text: all keys are read, in half a millisecond. */
  forEachContaining(text: string, visit: (name: number) => void): void {
    const { codes, starts } = this.columns;
    const bytes = Buffer.from(codes.buffer, codes.byteOffset, codes.byteLength);
    for (let from = 0; ;) {
      const found = bytes.indexOf(text, from, 'utf16le');
      if (found < 0) return;
      const name = this.nameAt(found / 2);
      visit(name);
      from = 2 * (starts[name + 1] ?? codes.length);
    }
  }

  /** Whose key covers a place of `codes`. */
  private nameAt(place: number): number {
    let [from, to] = [0, this.size];
    while (to - from > 1) {
      const middle = (from + to) >>> 1;
      if (this.startOf(middle) <= place) from = middle;
      else to = middle;
    }
    return from;
  }

  private placeOfLength(length: number): number {
    const { lengthStarts } = this;
    return lengthStarts[Math.min(Math.max(length, 0), lengthStarts.length - 1)] ?? 0;
  }

  /** The first name whose key does not stand before a prefix; with `past` 1, that stands behind all that begin with it. */
  private firstFrom(prefix: string, past: 0 | 1): number {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.orderOf(middle, prefix) < past) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** Negative for a key before a prefix, 0 for one that begins with it, positive for one behind. */
  private orderOf(name: number, prefix: string): number {
    const start = this.startOf(name);
    for (let i = 0; i < prefix.length; i++) {
      // The 0 behind a key stands before any letter, and ends the comparison.
      const order = (this.columns.codes[start + i] ?? 0) - prefix.charCodeAt(i);
      if (order !== 0) return order;
    }
    return 0;
  }
}

/** A surface as a number (FNV-1a, 32 bits); of two that differ, one in four billion pairs has the same. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** The letters between two places, as bits; some letters share one. */
function lettersOf(codes: Uint16Array, from: number, to: number): number {
  let letters = 0;
  for (let i = from; i < to; i++) letters |= 1 << ((codes[i] ?? 0) & 31);
  return letters;
}

/** How many bits are set (Warren, Hacker's Delight, section 5-1). */
function bitsOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
