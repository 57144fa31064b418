import { EditDistance, LONGEST_COMPARED } from './edit-distance.ts';

/** A word of the dictionary that somebody may mean who wrote another. */
export interface SimilarWord {
  /** Its number in the dictionary. */
  word: number;
  /** How many edits it is away. */
  edits: number;
}

/** All words of an index, each with a number: its place among them, sorted. */
export class Dictionary {
  /** The words' numbers, short words first. */
  private readonly byLength: Int32Array;
  /** Where in `byLength` the words of each length begin. */
  private readonly lengthStarts: Int32Array;
  /** Which letters each word has, in the order of `byLength`: see `lettersOf`. */
  private readonly letters: Int32Array;
  private readonly distance = new EditDistance();

  /** @param words sorted by their UTF-16 codes, each once. */
  constructor(private readonly words: readonly string[]) {
    const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
    this.byLength = Int32Array.from(words.keys()).sort(
      (a, b) => this.lengthOf(a) - this.lengthOf(b) || a - b,
    );
    this.lengthStarts = new Int32Array(longest + 2);
    for (const { length } of words) this.lengthStarts[length + 1] = (this.lengthStarts[length + 1] ?? 0) + 1;
    for (let length = 0; length <= longest; length++)
      this.lengthStarts[length + 1] = (this.lengthStarts[length + 1] ?? 0) + (this.lengthStarts[length] ?? 0);
    this.letters = this.byLength.map(word => lettersOf(words[word] ?? ''));
  }

  /** How many UTF-16 codes a word has. */
  lengthOf(word: number): number {
    return this.words[word]?.length ?? 0;
  }

  /** The words that begin with a prefix, itself first if it is one: the numbers from the first of these to before the second. */
  withPrefix(prefix: string): [from: number, to: number] {
    return [this.firstFrom(prefix), this.firstFrom(`${prefix}\uffff`)];
  }

  /** The word's number; undefined where it is none. */
  find(word: string): number | undefined {
    const number = this.firstFrom(word);
    return this.words[number] === word ? number : undefined;
  }

  /** The words that are at least one edit away from a word and at most so many. */
  similarTo(word: string, mostEdits: number): SimilarWord[] {
    const similar: SimilarWord[] = [];
    if (word.length > LONGEST_COMPARED) return similar;
    this.distance.prepare(word);
    const letters = lettersOf(word);
    const from = this.startOf(word.length - mostEdits);
    const to = this.startOf(word.length + mostEdits + 1);
    for (let k = from; k < to; k++) {
      // An edit takes one letter away at the most, and brings another.
      if (bitsOf(letters ^ (this.letters[k] ?? 0)) > 2 * mostEdits) continue;
      const other = this.byLength[k] ?? 0;
      const edits = this.distance.to(this.words[other] ?? '');
      if (edits > 0 && edits <= mostEdits) similar.push({ word: other, edits });
    }
    return similar;
  }

  /** Where in `byLength` the words of at least a length begin. */
  private startOf(length: number): number {
    const { lengthStarts } = this;
    return lengthStarts[Math.min(Math.max(length, 0), lengthStarts.length - 1)] ?? 0;
  }

  /** The first word that does not stand before a text. */
  private firstFrom(text: string): number {
    let [from, to] = [0, this.words.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((this.words[middle] ?? '') < text) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** The letters that a word has, as bits; some letters share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set (Warren, Hacker's Delight, section 5-1). */
function bitsOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
