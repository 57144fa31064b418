import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/** What to go on with in a franchise that is begun. Both are rows. */
export interface Continuation {
  readonly next: number;
  /** The title of the list that it comes after: the latest before it, or the first of all. */
  readonly follows: number;
  /** Whether it began before that title: all that began later is on the list. */
  readonly isEarlier: boolean;
}

/**
 * The next title of each franchise that a list has begun and likes something of: the earliest that is not on the list
 * and began after the first that is, or else the earliest of all. What carries the story on comes before what is told
 * beside it; and of that, a later season of a series on the list, or a film between its seasons, before another series.
 *
 * @param isCandidate says which rows may be given; those of the list never are.
 * @returns one a franchise, by row.
 */
export function continuations(
  titles: Titles,
  list: WeighedList,
  isCandidate: (row: number) => boolean,
): Continuation[] {
  const begun = begunFranchises(titles, list);
  const own = new Set(list.rows);
  const unseen = new Map<number, number[]>();
  titles.franchises.forEach((franchise, row) => {
    if (!begun.has(franchise) || own.has(row) || !isCandidate(row)) return;
    unseen.set(franchise, [...(unseen.get(franchise) ?? []), row]);
  });
  return [...unseen]
    .map(([franchise, rows]) => continuationOf(titles, begun.get(franchise) ?? [], rows))
    .sort((a, b) => a.next - b.next);
}

/** The picks of each franchise of which something is liked and nothing unwanted, the earliest first. */
function begunFranchises(titles: Titles, { rows, worths, picked }: WeighedList): Map<number, number[]> {
  const franchisesOf = (isMeant: (worth: number) => boolean) =>
    new Set(rows.filter((_, k) => isMeant(worths[k] ?? 0)).map(row => titles.franchises[row]));
  const liked = franchisesOf(worth => worth > 0);
  const unwanted = franchisesOf(worth => worth < 0);
  const begun = new Map<number, number[]>();
  for (const row of picked.toSorted((a, b) => beginOf(titles, a) - beginOf(titles, b) || a - b)) {
    const franchise = titles.franchises[row] ?? -1;
    if (!liked.has(franchise) || unwanted.has(franchise)) continue;
    begun.set(franchise, [...(begun.get(franchise) ?? []), row]);
  }
  return begun;
}

function continuationOf(titles: Titles, seen: readonly number[], unseen: readonly number[]): Continuation {
  const [first = -1] = seen;
  const series = new Set(seen.map(row => titles.entryPoints[row]));
  const rank = (row: number) =>
    (titles.isMain[row] === 1 ? 0 : 2) + (series.has(titles.entryPoints[row]) ? 0 : 1);
  const later = unseen.filter(row => beginOf(titles, row) >= beginOf(titles, first));
  const [next = -1] = (later.length > 0 ? later : unseen).toSorted(
    (a, b) => rank(a) - rank(b) || beginOf(titles, a) - beginOf(titles, b) || a - b,
  );
  const follows = seen.findLast(row => beginOf(titles, row) <= beginOf(titles, next)) ?? first;
  return { next, follows, isEarlier: beginOf(titles, next) < beginOf(titles, follows) };
}

function beginOf({ begins }: Titles, row: number): number {
  // Not Infinity: the difference of two would be no number to sort by.
  return Math.min(begins[row] ?? Infinity, Number.MAX_SAFE_INTEGER);
}
