import type { AnimeSummary } from '../anime/anime.dto.ts';

/** By what titles are ordered: `release` is when they were first shown, `story` is when what they tell happens. */
export type WatchOrderKind = 'release' | 'story';

/** Which order. */
export interface WatchOrderQuery {
  /**
   * Which of the franchise’s `orders`. By default the one that suits somebody who sees it for the first time.
   */
  order?: WatchOrderKind;
}

/** One title of a franchise, where it stands in an order. */
export interface WatchStep {
  anime: AnimeSummary;
  /**
   * Its place, from 1; null where what it tells has none in the story, or a place that nobody tells: those come last.
   * @isInt
   * @minimum 1
   * @example 1
   */
  place: number | null;
  /**
   * First broadcast, release or sale in Japan: `YYYY-MM-DD`; `YYYY-MM` or `YYYY` where the day, or the month, is not
   * known. It may lie ahead.
   * @pattern ^\d{4}(-\d{2}){0,2}$
   * @example "1998-04-03"
   */
  startDate: string | null;
  /**
   * About how many minutes all of it takes: how long films are is known, of series only whether their episodes are short.
   * Null where the number of episodes is not known.
   * @isInt
   * @minimum 1
   * @example 624
   */
  minutes: number | null;
  /** When to watch it, or why it has no place, where that has to be said. @example "It begins anew where Fate/stay night began." */
  note: string | null;
}

/** Another story that a franchise tells, with an order of its own. */
export interface OtherStory {
  /** @example "Fate/Grand Order" */
  name: string;
  /** The title that it begins with: what to ask for its order by. @isInt @example 34321 */
  animeId: number;
}

/** Where an order was read. */
export interface OrderSource {
  /** @example "Wikipedia: Code Geass" */
  name: string;
  /** @example "https://en.wikipedia.org/wiki/Code_Geass" */
  url: string;
}

/** The titles of a franchise in an order to watch them in. */
export interface WatchOrder {
  /** What the franchise’s best known title is called. @example "Cowboy Bebop" */
  name: string;
  /** The order that this is. */
  order: WatchOrderKind;
  /** The orders that there are. That of the story is left out where it is the same, or not known. @example ["release", "story"] */
  orders: WatchOrderKind[];
  /** The order that suits somebody who sees it for the first time. */
  first: WatchOrderKind;
  /** Why the orders differ, and which to begin with; null where there is but one. */
  why: string | null;
  /** Where the order of the story is told; null where there is but one order. */
  source: OrderSource | null;
  /**
   * What else the franchise tells in an order of its own: in the order of this story its titles are left out.
   */
  otherStories: OtherStory[];
  /**
   * The titles in this order. `anime.franchiseRole` says what can be left out: `side` is told beside the story, and
   * `recap` tells again what others told.
   */
  data: WatchStep[];
}
