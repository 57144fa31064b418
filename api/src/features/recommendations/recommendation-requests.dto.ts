import type {
  AdultTitles,
  AnimeId,
  SiteName,
  StudioName,
  TermName,
} from '../../engine/catalogue/catalogue.ts';
import type { AnimeType, EpisodeLength } from '../../engine/catalogue/catalogue-record.ts';

/** A title that you have watched, with the score that you gave it, if you did. */
export interface RecommendationPick {
  /**
   * @isInt
   * @minimum 1
   * @maximum 2147483647
   * @example 1
   */
  animeId: number;
  /**
   * 1 to 10, as on MyAnimeList. Leave it out for a title that you did not score.
   * @isInt
   * @minimum 1
   * @maximum 10
   * @example 9
   */
  score?: number;
}

/** What recommended titles must be, and how they are chosen. What is filtered out is made up for by the next best. */
export interface RecommendationOptions {
  /**
   * Only titles of this genre, one of `/facets`, whatever the case and the spaces. Repeat it for titles that are of all of
   * them.
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
   * Only titles that this site streams, one of `/facets`; many sites serve some countries only. Repeat it for titles that
   * any of them streams.
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
   * Only titles with at least this `popularity`.
   * @isInt
   * @minimum 0
   * @maximum 1000000
   */
  minPopularity?: number;
  /**
   * Above 0 brings little known titles forward, below 0 well known ones.
   * @minimum -1
   * @maximum 1
   */
  obscurity?: number;
  /**
   * What a few picks shall lead to. `safe`: what most people like who like the picks, which is often what everybody knows.
   * `for_me`: what goes with these picks in particular, and little of what everybody knows. `balanced`, the default, lies
   * between. The more picks there are, the less it matters: from 60 on nothing.
   */
  aim?: Aim;
  /**
   * How much unlike each other the titles shall be: 0 goes by score alone, 1 by unlikeness alone.
   * @minimum 0
   * @maximum 1
   */
  diversity?: number;
  /** Whether titles for adults alone are given; by default they are not. */
  adult?: AdultTitles;
  /** Whether ecchi titles are given; by default they are to whoever has picked some, or another title of their franchise. */
  ecchi?: EcchiTitles;
  /**
   * The most titles to give; of those to continue with, as many again.
   * @isInt
   * @minimum 1
   * @maximum 100
   */
  limit?: number;
}

/** What becomes of ecchi titles: `follow` gives them to whoever picks some. */
export type EcchiTitles = 'follow' | 'show' | 'hide';

/** What a few picks shall lead to: what most people like, what goes with these picks in particular, or what lies between. */
export type Aim = 'safe' | 'balanced' | 'for_me';

/** What is made of a list, beside what all recommendations are chosen by. */
export interface ListRecommendationOptions extends RecommendationOptions {
  /** `show` recommends what the list plans to watch as well; `hide`, the default, leaves it out. */
  planToWatch?: PlanToWatch;
  /**
   * Whether titles that were dropped, scored 1 to 4 or are not wanted count against titles like them; by default they do.
   * Either way they are not recommended, and nothing of a franchise is of which one was dropped or is not wanted.
   */
  dislikes?: Dislikes;
}

/** What becomes of titles that are planned to be watched. */
export type PlanToWatch = 'hide' | 'show';

/** What dislikes are to recommendations. */
export type Dislikes = 'count' | 'ignore';

/** Picks, written into an address, and what to recommend from them. */
export interface RecommendationQuery extends RecommendationOptions {
  /**
   * MyAnimeList ids of titles that you have watched, each with a score from 1 to 10 behind a colon if you have one.
   * @minLength 1
   * @maxLength 2000
   * @pattern ^[0-9:,]+$
   * @example "1:9,5114:10,11061"
   */
  picks: string;
  /**
   * MyAnimeList ids of titles that you want nothing like.
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
   * MyAnimeList ids of titles that you want nothing like. None of them may be a pick.
   * @maxItems 100
   * @example [20, 269]
   */
  unlike?: AnimeId[];
}
