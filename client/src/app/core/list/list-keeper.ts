import type { AnimeSummary, FeedbackReason, ListedAnime } from '@anirec/openapi/angular';
import type { MarksByTitle } from './mark';

/** Keeps what somebody says of titles. Each method throws where that cannot be kept, or read, at the moment. */
export interface ListKeeper {
  /** Gives a mark for each of the titles; of one that nothing is said of, one that says so. */
  read(animeIds: readonly number[]): Promise<MarksByTitle>;
  /** Makes it what the list says of its title, and gives it as it is kept. */
  put(entry: ListedAnime): Promise<ListedAnime>;
  /** Takes a title off the list. */
  takeOff(animeId: number): Promise<void>;
  /** Makes each entry what the list says of its title, and takes others off it: all or nothing, as far as that can be. */
  putMany(entries: readonly ListedAnime[], takenOff: readonly number[]): Promise<void>;
  /** Notes that a title is not wanted, and why, where that is said. */
  dismiss(title: Pick<AnimeSummary, 'id' | 'title'>, reason?: FeedbackReason): Promise<void>;
  /** Notes that a title may be recommended again. */
  takeBack(animeId: number): Promise<void>;
}
