import type { AnimeReference } from '../anime/anime-reference.ts';
import type { AnimeSummary } from '../anime/anime.dto.ts';

/** What two titles have in common. */
export interface InCommon {
  /** Genres. @example ["Sports"] */
  genres: string[];
  /** Themes. @example ["Team Sports"] */
  themes: string[];
  /** Studios. @example ["Production I.G"] */
  studios: string[];
  /** What both are adapted from, or that both are original; null where they differ, or it is not known. @example "Manga" */
  source: string | null;
}

/** A pick that led to a recommendation. */
export interface Reason {
  anime: AnimeReference;
  /** What this pick adds to the score; negative if it counts against the title. */
  share: number;
  /**
   * How much of the share is what the picks have in common with the title in genres and themes. The rest is what people's
   * ratings say, or where few or none have rated the pick or the title, those of the titles most like it.
   */
  likeness: number;
  /** What this pick and the title have in common. */
  inCommon: InCommon;
}

/**
 * What speaks for a title: `ratings`, where nine tenths of its score are that people who liked the picks liked it; `likeness`,
 * where nine tenths are that it is like them, as of all titles that are newer than the ratings; or `both`. The fewer people's
 * ratings of the pick or the title are known, the more of a share is likeness.
 */
export type Evidence = 'ratings' | 'likeness' | 'both';

/** The sum of the reasons that are not listed one by one. */
export interface OtherReasons {
  /** How many they are. @isInt @example 212 */
  count: number;
  /** What they add to the score together; negative if they count against the title. */
  share: number;
}

/** A title worth watching next, and why. */
export interface Recommendation {
  anime: AnimeSummary;
  /** The sum of the shares of all its reasons. Do not compare it across answers. */
  score: number;
  evidence: Evidence;
  /**
   * What each pick adds, and what each title that you dislike or want nothing similar to takes away; those that add
   * most first. Of more than 20, the 20 that add or take away most.
   * @maxItems 20
   */
  reasons: Reason[];
  /** The sum of all other reasons, if there are more than 20: with it, the shares still add up to the score. */
  otherReasons?: OtherReasons;
}

/** The next title of a franchise that you have begun, and why. */
export interface Continuation extends Recommendation {
  /** The pick that it follows; or precedes, if `earlier`. */
  follows: AnimeReference;
  /** Whether it began before that pick: there is nothing later to go on with, or you know all of that already. */
  earlier: boolean;
}

/** Titles to watch next. */
export interface Recommendations {
  /**
   * Titles of franchises that you have not picked from, one of each franchise, best first. Empty if there is no pick.
   */
  data: Recommendation[];
  /** For each franchise that you picked from: its title to go on with, best first. */
  continuations: Continuation[];
  /**
   * How many titles a filter by `genre` leaves out because nothing is known of their genres, though they are all else that was
   * asked for; 0 where no genre is.
   * @isInt
   * @example 0
   */
  withoutKnownGenre: number;
  /** Names the model that made them: the same request with the same model has the same answer. @example "3f2a9c51d0be" */
  modelVersion: string;
  /**
   * The last year of whose titles this model has learnt people's ratings: what is said of newer ones is guessed from what they are
   * like. Null where it has learnt none.
   * @isInt
   * @example 2016
   */
  ratingsEnd: number | null;
  /**
   * Whether AniRec's database is down. Recommendations then come from memory, are as good as ever, and may be those of
   * an earlier model; operations that need an account answer 503.
   */
  degraded: boolean;
}
