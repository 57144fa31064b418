import { record } from '../../test/support/records.ts';
import { withFranchises } from './franchises.ts';

describe('The franchises of the catalogue', () => {
  const titles = [
    record({ id: 3, title: 'Star Voyage' }),
    record({ id: 7, title: 'Star Voyage: The Return' }),
    record({ id: 9, title: 'Moon Harbour' }),
    record({ id: 12, title: 'Moon Harbour: Nights' }),
  ];
  const franchisesOf = (exceptions: Parameters<typeof withFranchises>[2]) =>
    withFranchises(titles, {}, exceptions).map(({ franchise }) => franchise);

  it('are what names tell', () => {
    expect(franchisesOf({ together: [], apart: [] })).toEqual([3, 3, 9, 9]);
  });

  it('are one where that is an exception, with all their kin', () => {
    expect(franchisesOf({ together: [[7, 9]], apart: [] })).toEqual([3, 3, 3, 3]);
  });

  it('lose titles that are an exception, which are a franchise of their own', () => {
    expect(franchisesOf({ together: [], apart: [[12]] })).toEqual([3, 3, 9, 12]);
    expect(franchisesOf({ together: [], apart: [[7, 12]] })).toEqual([3, 7, 9, 7]);
  });

  it('are what our own table says of our own titles', () => {
    const own = { 12: { romaji: 'Moon Harbour: Nights', type: 'special', of: 3 } } as const;
    const found = withFranchises(titles, own, { together: [], apart: [] });
    expect(found.map(({ franchise }) => franchise)).toEqual([3, 3, 9, 3]);
  });
});
