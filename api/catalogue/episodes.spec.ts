import { episodesOf } from './episodes.ts';
import { bangumiItem } from './fixtures.ts';

/** A series of so many weeks that Bangumi lists so many episodes of. */
function series(weeks: number, episodes: number | null, begin = '2015-04-07T15:00:00Z') {
  const end = new Date(Date.parse(begin) + (weeks - 1) * 7 * 86_400_000 + 1_800_000);
  return {
    item: bangumiItem({ begin: new Date(begin), end }),
    facts: { episodes, airDate: null },
  };
}

describe('The count of episodes', () => {
  it('is one of a film, and not known of several that are one entry', () => {
    const film = { item: bangumiItem({ type: 'movie' }), facts: undefined };
    expect(episodesOf('movie', [film])).toBe(1);
    expect(episodesOf('movie', [film, film])).toBeNull();
  });

  it("is Bangumi's where its weeks have room for it, with a few left out", () => {
    expect(episodesOf('tv', [series(13, 13)])).toBe(13);
    expect(episodesOf('tv', [series(13, 12)])).toBe(12);
    expect(episodesOf('tv', [series(400, 366, '2004-10-05T09:30:00Z')])).toBe(366);
  });

  it('is not known where Bangumi counts more than weeks, or many fewer', () => {
    expect(episodesOf('tv', [series(13, 14)])).toBeNull();
    expect(episodesOf('tv', [series(161, 18)])).toBeNull();
    expect(episodesOf('tv', [series(13, null)])).toBeNull();
  });

  it('is not asked for weeks where nothing is weekly', () => {
    const disc = { ...series(1, 4), item: bangumiItem({ type: 'ova' }) };
    expect(episodesOf('ova', [disc])).toBe(4);
  });

  it('adds up parts, all of which must be known', () => {
    expect(episodesOf('tv', [series(8, 8), series(8, 8)])).toBe(16);
    expect(episodesOf('tv', [series(8, 8), { ...series(8, 8), facts: undefined }])).toBeNull();
  });

  it("counts once what is one title of Bangumi's", () => {
    const part = series(24, 24);
    expect(episodesOf('tv', [part, { ...part, item: series(24, null).item }])).toBe(24);
  });

  it('is not known of what was not over when Bangumi was asked', () => {
    expect(episodesOf('tv', [series(13, 13, '2022-01-07T15:00:00Z')])).toBeNull();
    expect(episodesOf('ona', [{ ...series(3, 13), item: bangumiItem({ end: null }) }])).toBeNull();
  });
});
