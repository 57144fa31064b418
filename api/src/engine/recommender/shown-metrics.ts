import { LIKED, type HeldOutList } from './metrics.ts';
import type { PickedTitle } from './taste.ts';

/** What is shown for some picks: ids, best first, one a franchise. */
export type Show = (picks: readonly PickedTitle[]) => readonly number[];

/** How good what is shown first is, each figure 0 to 1. */
export interface Worth {
  /** NDCG@10: a franchise of which the person likes something is a hit. */
  readonly plain: number;
  /**
   * The same with each hit weighted by 1/√popularity (Steck 2011, "Item popularity and recommendation accuracy"): naming
   * what everyone knows is no recommendation.
   */
  readonly weighted: number;
}

const PAGE = 10;
const GAINS = Array.from({ length: PAGE }, (_, place) => 1 / Math.log2(place + 2));

/**
 * What is shown for somebody's first favourites, against all else that they like, one title a franchise; franchises of
 * the favourites count neither way.
 *
 * @param franchiseOf the franchise of a title.
 * @param popularityOf on how many lists a title is, or would be.
 * @returns null where the list has fewer favourites, or nothing else that is liked.
 */
export function worthOfShown(
  { foldIn, hidden, cold }: HeldOutList,
  favourites: number,
  show: Show,
  franchiseOf: (animeId: number) => number,
  popularityOf: (animeId: number) => number,
): Worth | null {
  const scores = new Map([...foldIn, ...hidden]);
  const given = cold.slice(0, favourites);
  const begun = new Set(given.map(franchiseOf));
  const valueOf = (id: number) => 1 / Math.sqrt(Math.max(popularityOf(id), 1));
  const liked = new Map<number, number>();
  for (const [id, score] of scores) {
    const franchise = franchiseOf(id);
    if (score < LIKED || begun.has(franchise)) continue;
    liked.set(franchise, Math.max(liked.get(franchise) ?? 0, valueOf(id)));
  }
  if (given.length < favourites || liked.size === 0) return null;
  const shown = show(given.map(animeId => ({ animeId, score: scoreOf(scores.get(animeId)) }))).slice(0, PAGE);
  const hits = shown.map(id => (liked.has(franchiseOf(id)) ? valueOf(id) : 0));
  const best = [...liked.values()].sort((a, b) => b - a).slice(0, PAGE);
  return {
    plain: gainOf(hits.map(value => (value > 0 ? 1 : 0))) / gainOf(best.map(() => 1)),
    weighted: gainOf(hits) / gainOf(best),
  };
}

/** A score of 0 is none. */
function scoreOf(score: number | undefined): number | null {
  return score === 0 ? null : (score ?? null);
}

/** The share of what is shown first that has a property; null where nothing is shown. */
export function shareOfShown(shown: readonly number[], has: (animeId: number) => boolean): number | null {
  const page = shown.slice(0, PAGE);
  return page.length === 0 ? null : page.filter(has).length / PAGE;
}

function gainOf(values: readonly number[]): number {
  return values.reduce((sum, value, place) => sum + value * (GAINS[place] ?? 0), 0);
}

/** The mean of the values that are not null; NaN where there are none. */
export function meanOf(values: readonly (number | null)[]): number {
  const known = values.filter(value => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
