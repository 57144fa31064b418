import type { Answer } from './answer.ts';
import type { Caller, CallOptions } from './caller.ts';
import {
  getAiringsCalendar,
  getAnime,
  getFacets,
  getFranchise,
  getSeasonCalendar,
  getSeasonFeed,
  getSurprise,
  getTaste,
  getTastePicture,
  getWatchOrder,
  listAirings,
  listAnime,
  postRecommendations,
  postStatistics,
  recommendFromAnime,
  recommendFromProfile,
  recommendTogether,
  suggestAnime,
} from './generated/operations.ts';
import type {
  AiringsList,
  AnimeDetails,
  AnimePage,
  AnimeSummary,
  CountedEntry,
  Facets,
  Franchise,
  GetSeasonCalendarData,
  GetSeasonFeedData,
  GetSurpriseData,
  GetTastePictureData,
  GetWatchOrderData,
  ListAiringsData,
  ListAnimeData,
  ListStatistics,
  ProfileRecommendations,
  RecommendFromAnimeData,
  RecommendFromProfileData,
  RecommendTogetherData,
  RecommendationPick,
  RecommendationRequest,
  Recommendations,
  SuggestAnimeData,
  Suggestions,
  Surprise,
  TasteProfile,
  TogetherRecommendations,
  Upstream,
  WatchOrder,
} from './generated/types/types.gen.ts';
import { everyItem } from './pages.ts';

/** What an operation may be asked with, each of it or none, and what may be said of any call. */
type Options<Data extends { query?: object }, Own extends string = never> = Omit<
  NonNullable<Data['query']>,
  Own
> &
  CallOptions;

/** Finding titles by name. */
export class Search {
  constructor(private readonly caller: Caller) {}

  /** Suggests titles that a text may mean, best first: a part of a name, in any language, with typos. */
  suggest(q: string, options: Options<SuggestAnimeData, 'q'> = {}): Promise<Answer<Suggestions>> {
    const [own, query] = apart(options);
    return this.caller.call(suggestAnime, { query: { q, ...query } }, own);
  }
}

/** What to watch next, and why. */
export class RecommendationsFrom {
  constructor(private readonly caller: Caller) {}

  /** Recommends titles to somebody who likes these, with what each pick added. */
  fromPicks(
    picks: RecommendationPick[],
    options: Omit<RecommendationRequest, 'picks'> & CallOptions = {},
  ): Promise<Answer<Recommendations>> {
    const [own, filters] = apart(options);
    return this.caller.call(postRecommendations, { body: { picks, ...filters } }, own);
  }

  /** Recommends titles to somebody who likes this one. */
  fromAnime(
    animeId: number,
    options: Options<RecommendFromAnimeData> = {},
  ): Promise<Answer<Recommendations>> {
    const [own, query] = apart(options);
    return this.caller.call(recommendFromAnime, { path: { animeId }, query }, own);
  }

  /** Recommends titles from somebody's public list. */
  fromProfile(
    provider: Upstream,
    userName: string,
    options: Options<RecommendFromProfileData> = {},
  ): Promise<Answer<ProfileRecommendations>> {
    const [own, query] = apart(options);
    return this.caller.call(recommendFromProfile, { path: { provider, userName }, query }, own);
  }

  /**
   * Recommends what several people would like and none has seen. Each is a public list (`mal:NAME`, `anilist:NAME`) or picks
   * (`picks:1:9,5114`); two to five of them.
   */
  together(
    person: string[],
    options: Options<RecommendTogetherData, 'person'> = {},
  ): Promise<Answer<TogetherRecommendations>> {
    const [own, query] = apart(options);
    return this.caller.call(recommendTogether, { query: { person, ...query } }, own);
  }
}

/** Lists, wherever they are kept. */
export class Lists {
  constructor(private readonly caller: Caller) {}

  /** Counts a list: its scores, genres and years, the episodes that were watched, and about how long that took. */
  statistics(entries: CountedEntry[], options: CallOptions = {}): Promise<Answer<ListStatistics>> {
    return this.caller.call(postStatistics, { body: { entries } }, options);
  }
}

/**
 * What one list says of whoever keeps it, and one title for them. Whose it is, is said by `person`: a public list (`mal:NAME`,
 * `anilist:NAME`) or picks (`picks:1:9,5114`).
 */
export class People {
  constructor(private readonly caller: Caller) {}

  /** Gives what a list speaks for and against, beside the average list. */
  taste(person: string, options: CallOptions = {}): Promise<Answer<TasteProfile>> {
    return this.caller.call(getTaste, { query: { person } }, options);
  }

  /** Gives the same as a picture: the text of an SVG. */
  tastePicture(
    person: string,
    options: Options<GetTastePictureData, 'person'> = {},
  ): Promise<Answer<string>> {
    const [own, query] = apart(options);
    return this.caller.call(getTastePicture, { query: { person, ...query } }, own);
  }

  /** Gives one title, another each time: `exclude` keeps those away that were shown. */
  surprise(person: string, options: Options<GetSurpriseData, 'person'> = {}): Promise<Answer<Surprise>> {
    const [own, query] = apart(options);
    return this.caller.call(getSurprise, { query: { person, ...query } }, own);
  }
}

/** The catalogue of titles. */
export class Anime {
  constructor(private readonly caller: Caller) {}

  /** Gives all that is known of a title. Ids are MyAnimeList's. */
  get(animeId: number, options: CallOptions = {}): Promise<Answer<AnimeDetails>> {
    return this.caller.call(getAnime, { path: { animeId } }, options);
  }

  /** Gives all titles of the franchise that a title belongs to, itself among them, as they were shown. */
  franchise(animeId: number, options: CallOptions = {}): Promise<Answer<Franchise>> {
    return this.caller.call(getFranchise, { path: { animeId } }, options);
  }

  /** Gives the same titles in an order to watch them in, with how long each takes and what can be left out. */
  watchOrder(animeId: number, options: Options<GetWatchOrderData> = {}): Promise<Answer<WatchOrder>> {
    const [own, query] = apart(options);
    return this.caller.call(getWatchOrder, { path: { animeId }, query }, own);
  }

  /** Gives a page of the titles that fit. */
  list(options: Options<ListAnimeData> = {}): Promise<Answer<AnimePage>> {
    const [own, query] = apart(options);
    return this.caller.call(listAnime, { query }, own);
  }

  /** Gives all titles that fit, one by one: for `for await`. */
  all(options: Options<ListAnimeData, 'cursor'> = {}): AsyncGenerator<AnimeSummary, void, undefined> {
    return everyItem(next => this.list({ ...options, ...next }));
  }
}

/** What the catalogue can be filtered by. */
export class FacetsOfCatalogue {
  constructor(private readonly caller: Caller) {}

  /** Gives each genre, theme, type, year and season, with how many titles have it. */
  get(options: CallOptions = {}): Promise<Answer<Facets>> {
    return this.caller.call(getFacets, {}, options);
  }
}

/** What is broadcast when. */
export class Broadcasts {
  constructor(private readonly caller: Caller) {}

  /** Gives what airs in a span of time, the earliest first: in the week from now where nothing is said. */
  list(options: Options<ListAiringsData> = {}): Promise<Answer<AiringsList>> {
    const [own, query] = apart(options);
    return this.caller.call(listAirings, { query }, own);
  }

  /** Gives when titles are broadcast as a calendar (iCalendar). Ids are MyAnimeList's. */
  calendar(id: number[], options: CallOptions = {}): Promise<Answer<string>> {
    return this.caller.call(getAiringsCalendar, { query: { id } }, options);
  }
}

/** What begins in a season, for calendars and feed readers. Without a year and a season: in the present one. */
export class Seasons {
  constructor(private readonly caller: Caller) {}

  /** Gives its titles as a calendar (iCalendar). */
  calendar(options: Options<GetSeasonCalendarData> = {}): Promise<Answer<string>> {
    const [own, query] = apart(options);
    return this.caller.call(getSeasonCalendar, { query }, own);
  }

  /** Gives its titles as an Atom feed, the most popular first. */
  feed(options: Options<GetSeasonFeedData> = {}): Promise<Answer<string>> {
    const [own, query] = apart(options);
    return this.caller.call(getSeasonFeed, { query }, own);
  }
}

/** Tells what is said of the call from what is asked for. */
function apart<All extends CallOptions>(options: All): [CallOptions, Omit<All, keyof CallOptions>] {
  const { signal, requestId, ...query } = options;
  return [{ signal, requestId }, query];
}
