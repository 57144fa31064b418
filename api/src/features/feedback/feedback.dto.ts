import type { AnimeSummary, Page } from '../anime/anime.dto.ts';

/** Why somebody does not want a title. More reasons may be added. */
export type FeedbackReason = 'not_my_taste' | 'seen_elsewhere' | 'too_long' | 'unsettling' | 'other';

/** A title that you are not interested in. */
export interface Feedback {
  /**
   * MyAnimeList's id.
   * @isInt
   * @example 1
   */
  animeId: number;
  /** Null where you gave none. @example "not_my_taste" */
  reason: FeedbackReason | null;
  /** When you said so first. @example "2026-11-22T18:30:00.000Z" */
  createdAt: Date;
  /** What the catalogue knows about it; null if the title is no longer in it. */
  anime: AnimeSummary | null;
}

/** One page of what you are not interested in. */
export interface FeedbackPage {
  data: Feedback[];
  page: Page;
}

/** That you are not interested in a title, and why. */
export interface FeedbackUpdate {
  /** Why not, if you want to say. `seen_elsewhere` does not count against similar titles; the other reasons do. */
  reason?: FeedbackReason;
}
