import { Catalogue } from '../catalogue/catalogue.ts';
import { record } from '../../../test/support/records.ts';
import { FilterNames } from './filter-names.ts';

describe('the names that titles are filtered by', () => {
  const { entries } = new Catalogue(
    'test',
    [record({ id: 1, genres: ['Drama', 'Sci-Fi', 'Slice of Life'], studios: ['J.C.Staff', '8bit', 'Ω'] })],
    () => 0,
  );
  const names = new FilterNames(entries);

  for (const [written, name] of [
    ['Drama', 'Drama'],
    ['drama', 'Drama'],
    ['SCI FI', 'Sci-Fi'],
    ['scifi', 'Sci-Fi'],
    ['slice-of-life', 'Slice of Life'],
    ['ｄｒａｍａ', 'Drama'],
  ] as const)
    it(`are found by ${written}`, () => expect(names.find('genre', written)).toBe(name));

  it('are of one kind each', () => {
    expect(names.find('theme', 'Drama')).toBeUndefined();
    expect(names.find('studio', 'jc staff')).toBe('J.C.Staff');
    expect(names.find('studio', 'Ω')).toBe('Ω');
    expect(names.find('studio', '…')).toBeUndefined();
  });

  it('are suggested where what is written is near to one', () => {
    expect(names.nearest('genre', 'Darma')).toBe('Drama');
    expect(names.nearest('genre', 'slice of live')).toBe('Slice of Life');
    expect(names.nearest('genre', 'Western')).toBeUndefined();
    for (const nonsense of ['', '…', 'x'.repeat(100)])
      expect(names.nearest('genre', nonsense)).toBeUndefined();
  });
});
