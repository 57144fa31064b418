import type { AnimeId } from '../../engine/catalogue/catalogue.ts';
import type { Season } from '../../engine/catalogue/catalogue-record.ts';

/** Which season. */
export interface SeasonFeedQuery {
  /**
   * Its year; leave out both this and `season` for the present season, which the feed then follows.
   * @isInt
   * @minimum 1900
   * @maximum 2100
   * @example 2026
   */
  year?: number;
  /** Goes with `year`. */
  season?: Season;
}

/** Which titles. */
export interface AiringsFeedQuery {
  /**
   * These titles, such as those of a list. Repeat it for several.
   * @minItems 1
   * @maxItems 100
   * @example [21]
   */
  id: AnimeId[];
}
