import type {
  AnimeDetails,
  AnimeSummary,
  AnimeTitles,
  Continuation,
  Facets,
  Problem,
  Reason,
  Recommendation,
  Recommendations,
} from '@anirec/openapi/angular';

/** A title; what a spec does not care about is filled in. */
export function anime(id: number, title: string, more: Partial<AnimeSummary> = {}): AnimeSummary {
  return {
    id,
    title,
    titles: animeTitles({ english: title }),
    type: 'tv',
    year: 1998,
    season: 'spring',
    seasonYear: 1998,
    episodes: 26,
    genres: ['Action'],
    genresGuessed: [],
    contentRating: 'general',
    franchiseRole: 'main',
    poster: null,
    ...more,
  };
}

/** The names that are given, and no others. */
export function animeTitles(given: Partial<AnimeTitles>): AnimeTitles {
  return {
    ...{ english: null, romaji: null, romajiIsGenerated: false, japanese: null },
    ...{ simplifiedChinese: null, traditionalChinese: null },
    ...given,
  };
}

export const BEBOP = anime(1, 'Cowboy Bebop');
export const TRIGUN = anime(6, 'Trigun');
export const MONSTER = anime(19, 'Monster', { genres: ['Mystery'], year: 2004, episodes: 74 });

export function animeDetails(summary: AnimeSummary, more: Partial<AnimeDetails> = {}): AnimeDetails {
  return {
    ...summary,
    synonyms: [],
    startDate: '1998-04-03',
    endDate: '1999-04-24',
    minutes: null,
    themes: [],
    source: 'Original',
    contentRatingSource: 'tags',
    studios: ['Sunrise'],
    officialSite: null,
    links: [],
    externalIds: {},
    popularity: 1000,
    detailsFrom: null,
    broadcasts: [],
    ...more,
  };
}

/** What a catalogue of these three can be filtered by. */
export const FACETS: Facets = {
  genres: [
    { value: 'Action', count: 2 },
    { value: 'Mystery', count: 1 },
  ],
  themes: [{ value: 'Space', count: 1 }],
  studios: [{ value: 'Madhouse', count: 1 }],
  sites: [{ value: 'Crunchyroll', count: 1 }],
  types: [{ value: 'tv', count: 3 }],
  years: [
    { value: 2004, count: 1 },
    { value: 1998, count: 2 },
  ],
  latestSeason: { season: 'spring', year: 2004 },
};

/** @param shares what each pick adds. */
export function recommendation(
  recommended: AnimeSummary,
  ...shares: readonly (readonly [pick: AnimeSummary, share: number])[]
): Recommendation {
  return {
    anime: recommended,
    score: shares.reduce((sum, [, share]) => sum + share, 0),
    evidence: 'ratings',
    reasons: shares.map(([{ id, title }, share]) => reason(id, title, share)),
  };
}

/** An answer that recommends nothing. */
export const NOTHING: Recommendations = {
  data: [],
  continuations: [],
  withoutKnownGenre: 0,
  modelVersion: 'm1',
  ratingsEnd: 2016,
  degraded: false,
};

/** A reason that is all ratings, of a title that has nothing in common with what it leads to. */
export function reason(id: number, title: string, share: number): Reason {
  const inCommon = { genres: [], themes: [], studios: [], source: null };
  return { anime: { id, title }, share, likeness: 0, inCommon };
}

/** What to go on with after a title. */
export function continuation(
  next: AnimeSummary,
  follows: AnimeSummary,
  ...shares: readonly (readonly [pick: AnimeSummary, share: number])[]
): Continuation {
  const { id, title } = follows;
  return { ...recommendation(next, ...shares), follows: { id, title }, earlier: false };
}

export function problem(status: number, title: string, detail: string): Problem {
  return { type: 'about:blank', title, status, detail, instance: 'urn:request:1' };
}
