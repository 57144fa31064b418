import type {
  AdultTitles,
  AnimeId,
  SiteName,
  StudioName,
  TermName,
} from '../../engine/catalogue/catalogue.ts';
import type { AnimeType, EpisodeLength } from '../../engine/catalogue/catalogue-record.ts';

/** A title that you have watched, with your score if you gave one. */
export interface RecommendationPick {
  /**
   * @isInt
   * @minimum 1
   * @maximum 2147483647
   * @example 1
   */
  animeId: number;
  /**
   * 1 to 10, as on MyAnimeList. Leave it out if you gave none.
   * @isInt
   * @minimum 1
   * @maximum 10
   * @example 9
   */
  score?: number;
}

/** Filters and choices for recommended titles. The next best titles fill the places of those filtered out. */
export interface RecommendationOptions {
  /**
   * Only titles of this genre, one of those that `/facets` lists; case and spaces do not matter. Repeat it for titles
   * that have every one of them.
   * @maxItems 10
   * @example ["Drama"]
   */
  genre?: TermName[];
  /**
   * No titles of this genre. Repeat it for several.
   * @maxItems 10
   * @example ["Horror"]
   */
  excludeGenre?: TermName[];
  /**
   * Only titles of this theme, one of `/facets`. Repeat it for titles that are of all of them.
   * @maxItems 10
   * @example ["Time Travel"]
   */
  theme?: TermName[];
  /**
   * Only titles by this studio, one of `/facets`. Repeat it for titles by any of them.
   * @maxItems 10
   * @example ["Madhouse"]
   */
  studio?: StudioName[];
  /**
   * Only titles that this site streams, one of those that `/facets` lists; many sites serve only some countries. Repeat
   * it for titles that any of them streams.
   * @maxItems 10
   * @example ["Crunchyroll"]
   */
  site?: SiteName[];
  /**
   * Only titles of this type. Repeat it for titles of any of them.
   * @maxItems 5
   */
  type?: AnimeType[];
  /**
   * Only titles that began in this year or later.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearFrom?: number;
  /**
   * Only titles that began in this year or before.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   */
  yearTo?: number;
  /**
   * Only titles with episodes of this length: `short` is below about 15 minutes, or a film below 40; `feature` as long
   * as a film. Repeat it for any of them.
   * @maxItems 3
   */
  episodeLength?: EpisodeLength[];
  /**
   * Only titles that at least so many of the lists hold which the model learned from: the `popularity` of `/anime/{animeId}`.
   * @isInt
   * @minimum 0
   * @maximum 1000000
   */
  minPopularity?: number;
  /**
   * Above 0 favours little known titles, below 0 well known ones. The default is 0.
   * @minimum -1
   * @maximum 1
   */
  obscurity?: number;
  /**
   * What a few picks lead to. `safe`: what most people who like the picks like, which is often what everybody knows.
   * `for_me`: what goes with these picks in particular, and little of what everybody knows. `balanced`, the default,
   * lies between. The more picks there are, the less it matters: from 60 on nothing.
   */
  aim?: Aim;
  /**
   * How different from each other the titles shall be: 0, the default, orders by score alone, 1 by difference alone.
   * @minimum 0
   * @maximum 1
   */
  diversity?: number;
  /** Whether adult titles are recommended; by default they are not. */
  adult?: AdultTitles;
  /**
   * Whether ecchi titles are recommended. By default they are if you picked some, or another title of their franchise.
   */
  ecchi?: EcchiTitles;
  /**
   * The maximum number of titles, and as many again of those to continue with. The default is 20.
   * @isInt
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
}

/** How ecchi titles are treated: `follow` recommends them to those who picked some. */
export type EcchiTitles = 'follow' | 'show' | 'hide';

/**
 * What a few picks lead to: what most people like, what goes with these picks in particular, or something in between.
 */
export type Aim = 'safe' | 'balanced' | 'for_me';

/** How a list is read, beside the choices that all recommendations have. */
export interface ListRecommendationOptions extends RecommendationOptions {
  /** `show` recommends what the list plans to watch as well; `hide`, the default, leaves it out. */
  planToWatch?: PlanToWatch;
  /**
   * Whether titles that were dropped, scored 1 to 4 or marked as not interesting count against similar titles; by
   * default they do. Either way they are not recommended, nor is anything else of a franchise of which a title was
   * dropped or marked.
   */
  dislikes?: Dislikes;
}

/** How titles that are planned are treated. */
export type PlanToWatch = 'hide' | 'show';

/** How dislikes are treated. */
export type Dislikes = 'count' | 'ignore';

/** Picks as an address writes them, and what to recommend from them. */
export interface RecommendationQuery extends RecommendationOptions {
  /**
   * MyAnimeList ids of titles that you have watched, with commas between, each with your score from 1 to 10 after a colon
   * if you gave one. Each once; for more than fit, use POST.
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[0-9:,]+$
   * @example "1:9,5114:10,11061"
   */
  picks: string;
  /**
   * MyAnimeList ids of titles that you want nothing similar to, with commas between.
   * @minLength 1
   * @maxLength 500
   * @pattern ^[0-9,]+$
   * @example "20,269"
   */
  unlike?: string;
}

/** What to recommend from. */
export interface RecommendationRequest extends RecommendationOptions {
  /**
   * Each title once.
   * @minItems 1
   * @maxItems 1000
   */
  picks: RecommendationPick[];
  /**
   * MyAnimeList ids of titles that you want nothing similar to. None of them may be a pick.
   * @maxItems 100
   * @example [20, 269]
   */
  unlike?: AnimeId[];
}
