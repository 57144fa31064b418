import type { AnimeType, EpisodeLength } from '../../src/engine/catalogue/catalogue-record.ts';

/** `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the day, or the month, is not known. */
export type PartialDate = `${number}` | `${number}-${number}` | `${number}-${number}-${number}`;

/**
 * A title of ours: one that lists hold and that no package has under its MyAnimeList id.
 *
 * It is either in the packages without that id, and then {@link OwnTitle.bangumi} says where, so that they tell the
 * rest; or in none of them, and then all that is known of it stands here.
 */
export interface OwnTitle {
  romaji: string;
  /** The name that it is released under in English; missing where there is none. */
  english?: string;
  /** Needed where no package has the title. */
  japanese?: string;
  type: AnimeType;
  /**
   * First broadcast, release or sale in Japan; missing where not even the year is known. Of a joined title, the year
   * that proves that it is the right one: the day is the packages'.
   */
  starts?: PartialDate;
  /** The last day, of titles that were shown on more than one. */
  ends?: `${number}-${number}-${number}`;
  /** 1 where it is not said. */
  episodes?: number;
  /** Said where it is another than usual: a special of a few minutes, a film of twenty. */
  length?: EpisodeLength;
  /** Bangumi's id, for titles that the packages have without MyAnimeList's. */
  bangumi?: number;
  /** The Movie Database's path, of seasons that no package has: what tells that they go on with a series. */
  tmdb?: `tv/${number}`;
  /**
   * A title of the same franchise. What is not said here of genres, themes, source and studios is that title's: an
   * extra is made by those who made the series, out of the same story.
   */
  of?: number;
  genres?: readonly string[];
  themes?: readonly string[];
  source?: string;
  studios?: readonly string[];
}

/** By MyAnimeList's ids. */
export type OwnTitles = Readonly<Record<number, OwnTitle>>;

/** Rows of our own titles that cannot be right: names every one of them. */
export class OwnTitlesError extends Error {
  override readonly name = 'OwnTitlesError';

  constructor(faults: readonly string[]) {
    super(`Wrong rows in own-titles:\n${faults.join('\n')}`);
  }
}
