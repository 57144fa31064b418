const BITS = 32;
/** Longest text that others are compared with: four machine words. */
export const MAX_COMPARED = 128;
const MAX_BLOCKS = MAX_COMPARED / BITS;

/**
 * Counts the edits between one prepared text and many others: letters put in, left out, replaced, or changed with their
 * neighbour (optimal string alignment). Bit-parallel: Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and
 * Damerau edit distances", after Myers 1999, in blocks of 32 letters. Some 5 ns a letter and block.
 */
export class OsaDistance {
  /** The prepared text's letters, each with a number from 1, by UTF-16 code; 0 for all others. */
  private readonly numbers = new Uint8Array(0x10000);
  /** Where each letter stands, by number and block: bit i for place i. */
  private readonly places = new Int32Array((MAX_COMPARED + 1) * MAX_BLOCKS);
  /** By block: where the newest column of the table of distances grows by one from one row to the next, or shrinks. */
  private readonly grows = new Int32Array(MAX_BLOCKS);
  private readonly shrinks = new Int32Array(MAX_BLOCKS);
  /** By block, of the column before: where the diagonal did not grow, and which letters were equal. */
  private readonly diagonals = new Int32Array(MAX_BLOCKS);
  private readonly equals = new Int32Array(MAX_BLOCKS);
  private prepared = '';
  private blocks = 1;

  /** Edits between the prepared text and the whole other one. */
  whole = 0;
  /** Edits between the prepared text and that beginning of the other, or that part of it, which is most like it. */
  beginning = 0;

  /** Sets the text that others are compared with: 1 to {@link MAX_COMPARED} UTF-16 codes. */
  prepare(text: string): void {
    for (let i = 0; i < this.prepared.length; i++) this.numbers[this.prepared.charCodeAt(i)] = 0;
    this.places.fill(0);
    this.prepared = text;
    this.blocks = Math.max(Math.ceil(text.length / BITS), 1);
    let letters = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (this.numbers[code] === 0) this.numbers[code] = ++letters;
      const number = this.numbers[code] ?? 0;
      const place = number * MAX_BLOCKS + (i >>> 5);
      this.places[place] = (this.places[place] ?? 0) | (1 << (i & 31));
    }
  }

  /** Compares with the letters of an array from one place to before another. */
  compare(codes: Uint16Array, from: number, to: number): void {
    if (this.blocks === 1) this.compareBlock(codes, from, to, 1);
    else this.compareBlocks(codes, from, to, 1);
  }

  /** The same, with any part of the other text instead of its beginning; `whole` says nothing then. */
  compareInside(codes: Uint16Array, from: number, to: number): void {
    if (this.blocks === 1) this.compareBlock(codes, from, to, 0);
    else this.compareBlocks(codes, from, to, 0);
  }

  /**
   * After `compare`: edits between the other text and that beginning of the prepared one which is most like it.
   *
   * @param length the other text's.
   */
  ofOwnBeginning(length: number): number {
    let edits = length;
    let fewest = length;
    for (let i = 0; i < this.prepared.length; i++) {
      const bit = 1 << (i & 31);
      if (((this.grows[i >>> 5] ?? 0) & bit) !== 0) edits++;
      if (((this.shrinks[i >>> 5] ?? 0) & bit) !== 0) edits--;
      if (edits < fewest) fewest = edits;
    }
    return fewest;
  }

  private compareBlock(codes: Uint16Array, from: number, to: number, rowGrows: number): void {
    const length = this.prepared.length;
    const shift = length - 1;
    let grows = -1;
    let shrinks = 0;
    let diagonal = 0;
    let equalBefore = 0;
    let edits = length;
    let fewest = length;
    for (let i = from; i < to; i++) {
      const equal = this.places[(this.numbers[codes[i] ?? 0] ?? 0) * MAX_BLOCKS] ?? 0;
      const swapped = ((~diagonal & equal) << 1) & equalBefore;
      diagonal = (((equal & grows) + grows) ^ grows) | equal | shrinks | swapped;
      const right = shrinks | ~(diagonal | grows);
      const left = grows & diagonal;
      edits += ((right >>> shift) & 1) - ((left >>> shift) & 1);
      if (edits < fewest) fewest = edits;
      const shifted = (right << 1) | rowGrows;
      grows = (left << 1) | ~(diagonal | shifted);
      shrinks = shifted & diagonal;
      equalBefore = equal;
    }
    this.grows[0] = grows;
    this.shrinks[0] = shrinks;
    this.whole = edits;
    this.beginning = fewest;
  }

  private compareBlocks(codes: Uint16Array, from: number, to: number, rowGrows: number): void {
    this.grows.fill(-1);
    this.shrinks.fill(0);
    this.diagonals.fill(0);
    this.equals.fill(0);
    const length = this.prepared.length;
    let edits = length;
    let fewest = length;
    for (let i = from; i < to; i++) {
      edits += this.addColumn((this.numbers[codes[i] ?? 0] ?? 0) * MAX_BLOCKS, rowGrows);
      if (edits < fewest) fewest = edits;
    }
    this.whole = edits;
    this.beginning = fewest;
  }

  /** @returns how the last row changes. */
  private addColumn(places: number, rowGrows: number): number {
    const { blocks, grows, shrinks, diagonals, equals } = this;
    const shift = (this.prepared.length - 1) & 31;
    let [carriedRight, carriedLeft, carriedSwap, change] = [rowGrows, 0, 0, 0];
    for (let block = 0; block < blocks; block++) {
      const equal = this.places[places + block] ?? 0;
      const grow = grows[block] ?? 0;
      const shrink = shrinks[block] ?? 0;
      const unmatched = ~(diagonals[block] ?? 0) & equal;
      const swapped = ((unmatched << 1) | carriedSwap) & (equals[block] ?? 0);
      carriedSwap = unmatched >>> 31;
      const carried = equal | carriedLeft;
      const diagonal = (((carried & grow) + grow) ^ grow) | carried | shrink | swapped;
      const right = shrink | ~(diagonal | grow);
      const left = grow & diagonal;
      if (block === blocks - 1) change = ((right >>> shift) & 1) - ((left >>> shift) & 1);
      const shifted = (right << 1) | carriedRight;
      const shiftedLeft = (left << 1) | carriedLeft;
      carriedRight = right >>> 31;
      carriedLeft = left >>> 31;
      grows[block] = shiftedLeft | ~(diagonal | shifted);
      shrinks[block] = shifted & diagonal;
      diagonals[block] = diagonal;
      equals[block] = equal;
    }
    return change;
  }
}
