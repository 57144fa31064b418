import { estimateYears, sideInformation } from './side-information.ts';
import { addGram, inverseFrequencyRows } from './sparse-rows.ts';
import { titleTokens } from './title-tokens.ts';

function likeness(rows: ReturnType<typeof inverseFrequencyRows>): number[][] {
  const n = rows.offsets.length - 1;
  const target = { rows: n, columns: n, values: new Float32Array(n * n) };
  addGram(target, rows, 1);
  return Array.from({ length: n }, (_, row) => [...target.values.subarray(row * n, row * n + n)]);
}

describe('titleTokens', () => {
  it('knows a title by its words, its beginnings and its head', () => {
    const tokens = titleTokens('Steins;Gate 0: Prologue');
    for (const token of ['word steins', 'begins steins gate', 'begins steins gate 0', 'head steins;gate 0']) {
      expect(tokens).toContain(token);
    }
    expect(tokens).not.toContain('word 0');
  });

  it('knows titles without spaces by how they begin', () => {
    expect(titleTokens('進撃の巨人')).toContain('begins 進撃の巨');
  });
});

describe('side information', () => {
  const title = (names: string[], tags: string[], series: string | null = null) => ({
    names,
    tags,
    series,
    year: null,
  });

  it('finds titles alike whose names begin alike, or that belong to one series', () => {
    const [first, , third] = likeness(
      sideInformation([
        title(['Naruto'], []),
        title(['Naruto Shippuden'], []),
        title(['Boruto'], [], 'tv/1'),
        title(['Momoshiki'], [], 'tv/1'),
        undefined,
      ]).names,
    );
    expect(first?.[1]).toBeGreaterThan(0);
    expect(first?.[2]).toBe(0);
    expect(third?.[3]).toBeGreaterThan(0);
  });

  it('hears tags that several titles have, and no dates', () => {
    const rows = sideInformation(
      Array.from({ length: 6 }, (_, k) => title([], k < 3 ? ['Space', '2013年'] : ['2013年'])),
    ).tags;
    expect(
      likeness(rows)[0]
        ?.slice(0, 4)
        .map(alike => Math.round(alike)),
    ).toEqual([1, 1, 1, 0]);
  });
});

describe('inverseFrequencyRows', () => {
  it('makes rows of length 1, and leaves out what is too rare or too common', () => {
    const rows = inverseFrequencyRows([new Set(['a', 'b']), new Set(['a', 'b', 'c']), new Set(['b'])], 2, 2);
    expect(likeness(rows)).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 0],
    ]);
  });
});

describe('estimateYears', () => {
  it('keeps what is known, and takes the years of the nearest ids for the rest', () => {
    const known = new Map([...Array(30).keys()].map(id => [id, 1980 + id]));
    const years = estimateYears(Int32Array.of(...Array(31).keys()), id =>
      id === 15 ? null : (known.get(id) ?? null),
    );
    expect(years[14]).toBe(1994);
    expect(years[15]).toBeGreaterThan(1993);
    expect(years[15]).toBeLessThan(2000);
    expect(years[30]).toBeGreaterThan(2003);
  });
});
