/** A title by MyAnimeList id, and a score from 1 to 10, or 0 for watched and not scored. */
export type RatedEntry = readonly [animeId: number, score: number];

/** The list of somebody from whom nothing was learnt. No title stands in it twice. */
export interface HeldOutList {
  readonly user: string;
  /** What a recommender is given. */
  readonly foldIn: readonly RatedEntry[];
  /** What it is to find. */
  readonly hidden: readonly RatedEntry[];
  /** Favourites from either part, for the cold start: the first few are all that is given. */
  readonly cold: readonly number[];
}

/** What is to be found, and may be shown, once: a title by id, or a franchise by name. */
type Unit = number | string;

/** What a recommender is given of a held-out list, and what it is to find. */
export interface Task {
  readonly given: readonly RatedEntry[];
  readonly relevant: ReadonlySet<Unit>;
  /** What the given titles rule out. */
  readonly excluded: ReadonlySet<Unit>;
  readonly unitOf: (animeId: number) => Unit;
}

/** How good one ranking is, each figure 0 to 1. */
export interface Verdict {
  readonly recall20: number;
  readonly recall50: number;
  readonly ndcg10: number;
  readonly ndcg100: number;
  /** What a page of ten shows. */
  readonly firstTen: readonly number[];
  /** Fewer than `DEPTH` where the ranking was too short for the figures to be fair. */
  readonly depth: number;
}

/** The means of many verdicts. */
export interface Summary extends Pick<Verdict, 'recall20' | 'recall50' | 'ndcg10' | 'ndcg100'> {
  /** The standard error of `ndcg10`. */
  readonly standardError: number;
  /** Different titles on all pages of ten, as a share of `CATALOGUE_TITLES`. */
  readonly coverage10: number;
  readonly users: number;
  /** Rankings of fewer than `DEPTH` titles. */
  readonly tooShort: number;
}

/** Who scores a title so much or more liked it. */
export const LIKED = 7;
/** How far down a ranking is looked at. */
export const DEPTH = 100;
/** Titles of the data set of 2016 that the protocol began with; it stays, for coverage to be comparable. */
export const CATALOGUE_TITLES = 12_294;

const PAGE = 10;

/** To find the hidden titles that were liked. */
export function fullTask({ foldIn, hidden }: HeldOutList): Task {
  return titleTask(foldIn, hidden);
}

/** To find all other titles that were liked, given the first favourites. */
export function coldTask({ foldIn, hidden, cold }: HeldOutList, count: number): Task {
  const all = new Map([...foldIn, ...hidden]);
  const given = cold.slice(0, count).map(id => [id, all.get(id) ?? 0] as const);
  for (const [id] of given) all.delete(id);
  return titleTask(given, [...all]);
}

/**
 * To find franchises that are new to the person and have a hidden title that was liked.
 *
 * @param franchises the franchise of a title; one that is not among them is a franchise of its own.
 */
export function discoveryTask(
  { foldIn, hidden }: HeldOutList,
  franchises: ReadonlyMap<number, string>,
): Task {
  const unitOf = (id: number) => franchises.get(id) ?? id;
  const excluded = new Set(foldIn.map(([id]) => unitOf(id)));
  const liked = likedOf(hidden).map(unitOf);
  const relevant = new Set(liked.filter(unit => !excluded.has(unit)));
  return {
    given: foldIn,
    relevant,
    excluded,
    unitOf,
  };
}

function titleTask(given: readonly RatedEntry[], others: readonly RatedEntry[]): Task {
  const excluded = new Set(given.map(([id]) => id));
  return { given, relevant: new Set(likedOf(others)), excluded, unitOf: id => id };
}

function likedOf(entries: readonly RatedEntry[]): number[] {
  return entries.filter(([, score]) => score >= LIKED).map(([id]) => id);
}

/**
 * Judges a ranking: recall is hits over what could have been hit, NDCG takes a title as relevant or not (Järvelin and
 * Kekäläinen 2002).
 *
 * @param ranking ids, best first. What the task excludes is passed over, and of each unit the best title counts.
 * @returns null where the task has nothing to find.
 */
export function judge(task: Task, ranking: readonly number[]): Verdict | null {
  const { relevant, unitOf } = task;
  if (relevant.size === 0) return null;
  const shown = firstOfEachUnit(task, ranking);
  const hits = shown.map(id => relevant.has(unitOf(id)));
  return {
    recall20: recallAt(20, hits, relevant.size),
    recall50: recallAt(50, hits, relevant.size),
    ndcg10: ndcgAt(10, hits, relevant.size),
    ndcg100: ndcgAt(100, hits, relevant.size),
    firstTen: shown.slice(0, PAGE),
    depth: shown.length,
  };
}

/** @returns null where there are no verdicts. */
export function summarise(verdicts: readonly Verdict[]): Summary | null {
  const users = verdicts.length;
  if (users === 0) return null;
  const mean = (figure: (verdict: Verdict) => number) =>
    verdicts.reduce((sum, verdict) => sum + figure(verdict), 0) / users;
  const ndcg10 = mean(verdict => verdict.ndcg10);
  const variance = mean(verdict => (verdict.ndcg10 - ndcg10) ** 2);
  return {
    recall20: mean(verdict => verdict.recall20),
    recall50: mean(verdict => verdict.recall50),
    ndcg10,
    standardError: Math.sqrt(variance / users),
    ndcg100: mean(verdict => verdict.ndcg100),
    coverage10: new Set(verdicts.flatMap(verdict => verdict.firstTen)).size / CATALOGUE_TITLES,
    users,
    tooShort: verdicts.filter(({ depth }) => depth < DEPTH).length,
  };
}

function firstOfEachUnit({ excluded, unitOf }: Task, ranking: readonly number[]): number[] {
  const seen = new Set(excluded);
  const shown: number[] = [];
  for (const id of ranking) {
    if (shown.length === DEPTH) break;
    const unit = unitOf(id);
    if (seen.has(unit)) continue;
    seen.add(unit);
    shown.push(id);
  }
  return shown;
}

function recallAt(cut: number, hits: readonly boolean[], relevant: number): number {
  return hits.slice(0, cut).filter(Boolean).length / Math.min(cut, relevant);
}

function ndcgAt(cut: number, hits: readonly boolean[], relevant: number): number {
  const ideal = Array.from({ length: Math.min(cut, relevant) }, () => true);
  return gainOf(hits.slice(0, cut)) / gainOf(ideal);
}

function gainOf(hits: readonly boolean[]): number {
  return hits.reduce((sum, isHit, position) => sum + (isHit ? 1 / Math.log2(position + 2) : 0), 0);
}
