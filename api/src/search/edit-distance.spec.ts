import fc from 'fast-check';
import { EditDistance } from './edit-distance.ts';

const WORDS = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '巨'),
  minLength: 1,
  maxLength: 32,
});

/** The table as Wagner and Fischer fill it (1974), a row at a time. */
function distanceByTable(word: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (const [i, letter] of Array.from(word).entries()) {
    const next = [i + 1];
    for (const [j, otherLetter] of Array.from(other).entries()) {
      const replaced = (row[j] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('EditDistance', () => {
  const distance = new EditDistance();

  it('counts letters put in, left out and replaced', () => {
    distance.prepare('kitten');
    expect(['kitten', 'kittens', 'itten', 'mitten', 'sitting', ''].map(other => distance.to(other))).toEqual([
      0, 1, 1, 1, 3, 6,
    ]);
  });

  it('is what the table of all prefixes says, up to words of 32 letters, one word after another', () => {
    fc.assert(
      fc.property(WORDS, WORDS, (word, other) => {
        distance.prepare(word);
        expect(distance.to(other)).toBe(distanceByTable(word, other));
      }),
    );
  });
});
