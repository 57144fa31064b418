import { LIKED, type HeldOutList } from './metrics.ts';
import type { PickedTitle } from './taste.ts';

/** What is known of somebody of a group, and what they turn out to like beside it. */
export interface HeldOutMember {
  readonly picks: readonly PickedTitle[];
  /** Franchises that the picks have nothing of. */
  readonly likes: ReadonlySet<number>;
}

/** NDCG@10 of one list for all of a group: a franchise is a hit for whoever turns out to like something of it. */
export interface GroupWorth {
  /** Of whoever it is worth least to. */
  readonly least: number;
  readonly mean: number;
}

const PAGE = 10;

/**
 * Somebody of whose list a part is known.
 *
 * @param favourites so many of their favourites are known; all of the known part where it is undefined.
 * @param franchiseOf the franchise of a title.
 */
export function heldOutMember(
  { foldIn, hidden, cold }: HeldOutList,
  favourites: number | undefined,
  franchiseOf: (animeId: number) => number,
): HeldOutMember {
  const scores = new Map([...foldIn, ...hidden]);
  const known = favourites === undefined ? foldIn.map(([id]) => id) : cold.slice(0, favourites);
  const given = new Set(known);
  const begun = new Set(known.map(franchiseOf));
  const liked = [...scores].filter(([id, score]) => score >= LIKED && !given.has(id));
  return {
    picks: known.map(animeId => ({ animeId, score: scoreOf(scores.get(animeId)) })),
    likes: new Set(liked.map(([id]) => franchiseOf(id)).filter(franchise => !begun.has(franchise))),
  };
}

/** A score of 0 is none. */
function scoreOf(score = 0): number | null {
  return score === 0 ? null : score;
}

/**
 * What a list is worth to a group. Franchises that any of them has begun count neither way.
 *
 * @param shown the franchises of what is shown, best first.
 * @returns null where one of them turns out to like nothing that all could be shown.
 */
export function worthToGroup(
  members: readonly HeldOutMember[],
  shown: readonly number[],
  begun: ReadonlySet<number>,
): GroupWorth | null {
  const likes = members.map(member => new Set([...member.likes].filter(franchise => !begun.has(franchise))));
  if (likes.some(({ size }) => size === 0)) return null;
  const worths = likes.map(own => ndcg(shown.slice(0, PAGE), own));
  return {
    least: Math.min(...worths),
    mean: worths.reduce((sum, worth) => sum + worth, 0) / worths.length,
  };
}

function ndcg(shown: readonly number[], likes: ReadonlySet<number>): number {
  const gainAt = (place: number) => 1 / Math.log2(place + 2);
  const gain = shown.reduce((sum, franchise, place) => sum + (likes.has(franchise) ? gainAt(place) : 0), 0);
  const best = Array.from({ length: Math.min(PAGE, likes.size) }, (_, place) => gainAt(place));
  return gain / best.reduce((sum, each) => sum + each, 0);
}
