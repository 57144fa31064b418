/** Words are compared in one machine word, a bit a letter. */
export const LONGEST_COMPARED = 32;

/**
 * Counts the edits (letters put in, left out or replaced) that make one word another, bit-parallel: Hyyrö 2003, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", after Myers 1999. One word is prepared and
 * compared with many, at some 5 ns a letter.
 */
export class EditDistance {
  /** In which places of the word a letter stands, by its UTF-16 code: bit i for place i. */
  private readonly places = new Int32Array(0x10000);
  private word = '';

  /** Sets the word that others are compared with: 1 to {@link LONGEST_COMPARED} UTF-16 codes. */
  prepare(word: string): void {
    for (let i = 0; i < this.word.length; i++) this.places[this.word.charCodeAt(i)] = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      this.places[letter] = (this.places[letter] ?? 0) | (1 << i);
    }
    this.word = word;
  }

  /** How many edits lead from the prepared word to another. */
  to(other: string): number {
    const last = 1 << (this.word.length - 1);
    let distance = this.word.length;
    // Where a column of the table of distances grows by one from one row to the next, and where it shrinks.
    let grows = -1;
    let shrinks = 0;
    for (let i = 0; i < other.length; i++) {
      const equal = this.places[other.charCodeAt(i)] ?? 0;
      const diagonal = (((equal & grows) + grows) ^ grows) | equal | shrinks;
      const right = shrinks | ~(diagonal | grows);
      const left = grows & diagonal;
      if ((right & last) !== 0) distance++;
      if ((left & last) !== 0) distance--;
      const shifted = (right << 1) | 1;
      grows = (left << 1) | ~(diagonal | shifted);
      shrinks = shifted & diagonal;
    }
    return distance;
  }
}
