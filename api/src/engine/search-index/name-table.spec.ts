import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { buildNameTable } from './build-name-table.ts';
import { GramIndex } from './gram-index.ts';
import type { NameTable } from './name-table.ts';

/** The last two are keys as they are. */
const TITLES = ['cab', 'cabin', 'cabinet', 'kabin', 'tram', '击之', '进击'];

describe('NameTable', () => {
  let table: NameTable;

  beforeAll(async () => {
    const records = TITLES.toReversed().map((title, id) => record({ id: id + 1, title }));
    table = await buildNameTable(new Catalogue('first', records, () => 1).entries);
  });

  function keyOf(name: number): string {
    const { codes } = table.columns;
    return String.fromCharCode(...codes.slice(table.startOf(name), table.endOf(name)));
  }

  function keysGone(through: (visit: (name: number) => void) => void): string[] {
    const keys: string[] = [];
    through(name => keys.push(keyOf(name)));
    return keys.sort();
  }

  it('has names sorted by key', () => {
    const keys = Array.from({ length: table.size }, (_, name) => keyOf(name));
    expect(keys).toEqual(keys.toSorted());
    expect(keys).toContain('cabinet');
  });

  it('finds the names that begin with a prefix', () => {
    const found = (prefix: string) => {
      const [from, to] = table.withPrefix(prefix);
      return Array.from({ length: to - from }, (_, k) => keyOf(from + k));
    };
    expect(found('cabi')).toEqual(['cabin', 'cabinet']);
    expect(found('cab')).toEqual(['cab', 'cabin', 'cabinet']);
    expect(found('进')).toEqual(['进击']);
    expect(found('b')).toEqual([]);
    expect(found('cabinets')).toEqual([]);
  });

  it('finds names of like length and letters', () => {
    expect(keysGone(visit => table.forEachLike('cabin', 1, visit))).toEqual(['cabin', 'kabin']);
    expect(keysGone(visit => table.forEachLike('cabin', 2, visit))).toEqual([
      'cab',
      'cabin',
      'cabinet',
      'kabin',
    ]);
    expect(keysGone(visit => table.forEachLike('zzzzzz', 1, visit))).toEqual([]);
  });

  it('finds names that contain a text, and none across two names', () => {
    expect(keysGone(visit => table.forEachContaining('bin', visit))).toEqual(['cabin', 'cabinet', 'kabin']);
    expect(keysGone(visit => table.forEachContaining('cabcabin', visit))).toEqual([]);
    expect(keysGone(visit => table.forEachContaining('击', visit))).toEqual(['击之', '进击']);
  });

  it('has n-grams that names share, the rarer the weightier', async () => {
    const grams = await GramIndex.of(table);
    const sums = new Float32Array(table.size);
    const met = new Int32Array(table.size);
    const key = Uint16Array.from('cabinet', letter => letter.charCodeAt(0));
    const { count, weight } = grams.overlap(key, sums, met);
    const shared = new Map(
      Array.from(met.slice(0, count), name => [keyOf(name), (sums[name] ?? 0) / weight]),
    );
    expect(shared.get('cabinet')).toBeCloseTo(1);
    expect(shared.get('cabin')).toBeGreaterThan(shared.get('cab') ?? 1);
    expect(shared.get('cabin')).toBeGreaterThan(shared.get('kabin') ?? 1);
    expect(shared.get('tram')).toBeUndefined();
  });
});
