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
  const found: Continuation[] = [];
  for (const { own, picks } of begunFranchises(titles, list)) {
    const next = nextOf(titles, own, picks, isCandidate);
    if (next === undefined) continue;
    const [first = -1] = picks;
    const follows = picks.findLast(row => beginOf(titles, row) <= beginOf(titles, next)) ?? first;
    found.push({ next, follows, isEarlier: beginOf(titles, next) < beginOf(titles, follows) });
  }
  return found.sort((a, b) => a.next - b.next);
}

/** What a list has of a franchise, by rows. */
interface Begun {
  readonly own: number[];
  /** The earliest first. */
  readonly picks: number[];
}

/** The franchises of which something is picked and liked, and nothing unwanted. */
function begunFranchises(titles: Titles, { rows, worths, picked }: WeighedList): Begun[] {
  const begun = new Map<number, Begun & { isLiked: boolean; isUnwanted: boolean }>();
  rows.forEach((row, k) => {
    const franchise = titles.franchises[row] ?? -1;
    const worth = worths[k] ?? 0;
    const known = begun.get(franchise) ?? { own: [], picks: [], isLiked: false, isUnwanted: false };
    known.own.push(row);
    known.isLiked ||= worth > 0;
    known.isUnwanted ||= worth < 0;
    begun.set(franchise, known);
  });
  for (const row of picked) begun.get(titles.franchises[row] ?? -1)?.picks.push(row);
  const gone = [...begun.values()].filter(
    ({ picks, isLiked, isUnwanted }) => picks.length > 0 && isLiked && !isUnwanted,
  );
  for (const { picks } of gone) picks.sort((a, b) => beginOf(titles, a) - beginOf(titles, b) || a - b);
  return gone;
}

/** The candidate of a franchise that comes first; undefined where there is none. */
function nextOf(
  titles: Titles,
  own: readonly number[],
  picks: readonly number[],
  isCandidate: (row: number) => boolean,
): number | undefined {
  const [first = -1] = picks;
  const start = beginOf(titles, first);
  const series = picks.map(row => titles.entryPoints[row]);
  /** What comes later than the list's first, then what carries the story on, then what is of the same series. */
  const rankOf = (row: number) =>
    (beginOf(titles, row) >= start ? 0 : 4) +
    (titles.isMain[row] === 1 ? 0 : 2) +
    (series.includes(titles.entryPoints[row]) ? 0 : 1);
  let best: { row: number; rank: number } | undefined;
  for (let row = titles.siblings[first] ?? first; row !== first; row = titles.siblings[row] ?? first) {
    if (own.includes(row)) continue;
    const rank = rankOf(row);
    const isBefore =
      best === undefined ||
      (rank - best.rank || beginOf(titles, row) - beginOf(titles, best.row) || row - best.row) < 0;
    if (isBefore && isCandidate(row)) best = { row, rank };
  }
  return best?.row;
}

function beginOf({ begins }: Titles, row: number): number {
  // Not Infinity: the difference of two would be no number to sort by.
  return Math.min(begins[row] ?? Infinity, Number.MAX_SAFE_INTEGER);
}
