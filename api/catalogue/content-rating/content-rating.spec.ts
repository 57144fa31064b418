import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { record } from '../../test/support/records.ts';
import { ratingFaults, type ReviewedRatings, withContentRatings } from './content-rating.ts';

describe('The content rating of a title', () => {
  /** Titles 1 and 2 are of one franchise, 3 stands alone. */
  function rated(
    fields: Partial<CatalogueRecord>,
    tags: readonly string[] = [],
    reviewed: ReviewedRatings = { franchises: {}, titles: {} },
  ): CatalogueRecord[] {
    const records = [record({ id: 1, ...fields }), record({ id: 2, franchise: 1 }), record({ id: 3 })];
    return withContentRatings(records, id => (id === 1 ? tags : []), reviewed);
  }

  function ratingsOf(records: readonly CatalogueRecord[]): string[] {
    return records.map(
      ({ contentRating, contentRatingSource }) => `${contentRating} (${contentRatingSource})`,
    );
  }

  it('is ecchi where the tags say the genre', () => {
    expect(ratingsOf(rated({ genres: ['Comedy', 'Ecchi'] }, ['肉番']))[0]).toBe('ecchi (tags)');
  });

  it('is adult where the tags name a slot or a kind of broadcast for adults, which is not the genre Ecchi', () => {
    const [title] = rated({ genres: ['Ecchi', 'Comedy'] }, ['泡面里番']);
    expect([title?.contentRating, title?.contentRatingSource]).toEqual(['adult', 'tags']);
    expect(title?.genres).toEqual(['Comedy']);
  });

  it('is general where the tags say nothing else, and where nothing is told', () => {
    expect(ratingsOf(rated({ genres: ['Comedy'] }, ['搞笑']))).toEqual([
      'general (tags)',
      'general (none)',
      'general (none)',
    ]);
  });

  it('is what was decided for the franchise, whatever the tags say', () => {
    const reviewed = { franchises: { 2: 'general' }, titles: {} } as const;
    const records = rated({ genres: ['Ecchi'] }, ['肉番'], reviewed);
    expect(ratingsOf(records)).toEqual(['general (reviewed)', 'general (reviewed)', 'general (none)']);
    expect(records[0]?.genres).toEqual([]);
  });

  it('is what was decided for the title before what was for its franchise, and the genre follows, in its place', () => {
    const reviewed = { franchises: { 1: 'ecchi' }, titles: { 2: 'adult' } } as const;
    const records = rated({ genres: ['Action', 'Girls Love'] }, [], reviewed);
    expect(ratingsOf(records)).toEqual(['ecchi (reviewed)', 'adult (reviewed)', 'general (none)']);
    expect(records[0]?.genres).toEqual(['Action', 'Ecchi', 'Girls Love']);
  });

  it('is refused for titles that are not there, and twice for one franchise', () => {
    const records = rated({});
    expect(
      ratingFaults(records, { franchises: { 1: 'ecchi', 2: 'general' }, titles: { 9: 'adult' } }),
    ).toEqual(['no title has the id 9', '1 and 2 are of one franchise']);
    expect(ratingFaults(records, { franchises: { 1: 'ecchi' }, titles: { 2: 'adult' } })).toEqual([]);
  });
});
