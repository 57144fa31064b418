import fc from 'fast-check';
import { MAX_COMPARED, OsaDistance } from './osa-distance.ts';

function texts(maxLength: number) {
  return fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '巨'), minLength: 1, maxLength });
}

/** The table as the recurrence fills it; `free` columns cost nothing to begin in. */
function tableOf(text: string, other: string, free: boolean): number[][] {
  const table = [Array.from({ length: other.length + 1 }, (_, column) => (free ? 0 : column))];
  for (let i = 1; i <= text.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const above = table[i - 1] ?? [];
      const replaced = (above[j - 1] ?? 0) + (text[i - 1] === other[j - 1] ? 0 : 1);
      let edits = Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && text[i - 1] === other[j - 2] && text[i - 2] === other[j - 1])
        edits = Math.min(edits, (table[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    table.push(row);
  }
  return table;
}

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
}

describe('OsaDistance', () => {
  const distance = new OsaDistance();

  function edits(text: string, other: string): number {
    distance.prepare(text);
    distance.compare(codesOf(other), 0, other.length);
    return distance.whole;
  }

  it('counts letters put in, left out, replaced, and changed with their neighbour', () => {
    expect(edits('naruto', 'naruto')).toBe(0);
    expect(
      ['narut', 'narutoo', 'naluto', 'nartuo', 'anruto', 'saske'].map(other => edits('naruto', other)),
    ).toEqual([1, 1, 1, 1, 1, 5]);
  });

  for (const [what, longest] of [
    ['32', 32],
    ['128', MAX_COMPARED],
  ] as const)
    it(`is what the table of all beginnings says, up to texts of ${what} letters`, () => {
      fc.assert(
        fc.property(texts(longest), texts(longest), (text, other) => {
          const table = tableOf(text, other, false);
          distance.prepare(text);
          distance.compare(codesOf(other), 0, other.length);
          expect(distance.whole).toBe(table.at(-1)?.at(-1) ?? -1);
          expect(distance.beginning).toBe(Math.min(...(table.at(-1) ?? [])));
          expect(distance.ofOwnBeginning(other.length)).toBe(Math.min(...table.map(row => row.at(-1) ?? 0)));
          distance.compareInside(codesOf(other), 0, other.length);
          expect(distance.beginning).toBe(Math.min(...(tableOf(text, other, true).at(-1) ?? [])));
        }),
      );
    });

  it('reads no further than it is told', () => {
    distance.prepare('piece');
    distance.compare(codesOf('one piece film'), 4, 9);
    expect(distance.whole).toBe(0);
  });
});
