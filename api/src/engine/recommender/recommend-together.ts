import { diversify } from './diversity.ts';
import { chanceAt, groupWelfare } from './group-welfare.ts';
import type { Model } from './model.ts';
import { explain, type Scored } from './explain.ts';
import { bestOfFranchises, rankingOf, type RecommendOptions } from './recommend.ts';
import { addUp, type Factors } from './scores.ts';
import { factorsToShow } from './shown-factors.ts';
import { weigh, type Taste, type WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/** What a group wants to be shown. */
export interface TogetherOptions extends Pick<
  RecommendOptions,
  'isCandidate' | 'limit' | 'obscurity' | 'diversity' | 'aim'
> {
  /** 0: as much joy as can be had, whoever has it; 1: what all like. See `groupWelfare`. */
  readonly fairness: number;
  /** The most titles to give that some have seen. */
  readonly seenLimit: number;
}

/** What a title is to one member of a group who has not seen it. */
export interface MemberChance {
  /** Of the tastes that were given, which one. */
  readonly member: number;
  /** How likely they are to like it: see `chanceAt`. */
  readonly chance: number;
  /** How many titles that nobody has seen stand above it on their own list. */
  readonly place: number;
  /** With the shares of their own titles. */
  readonly scored: Scored;
}

/** A title for a group. */
export interface SharedTitle {
  readonly animeId: number;
  /** For each who has not seen it, by member. */
  readonly forEach: readonly MemberChance[];
}

/** What to watch together. */
export interface SharedSelection {
  /** Titles of franchises that nobody has begun, one a franchise, best first. */
  readonly unseen: SharedTitle[];
  /** Titles that some have seen and liked, for the others, best first. */
  readonly seenBySome: SharedTitle[];
}

/** A member of the group, as the model sees them. */
interface Member {
  readonly list: WeighedList;
  readonly factors: Factors;
  /** What their titles are ordered by, by row. */
  readonly order: Float64Array;
  readonly begun: ReadonlySet<number>;
  /** The rows of picks that they can recommend to the others. */
  readonly liked: ReadonlySet<number>;
}

/** Who scored a title so much or more, or not at all, can recommend it to the others. */
const LIKED = 7;
/** Diversity chooses among so many times the titles asked for, and among so many at the most. */
const DIVERSITY_POOL = { times: 5, most: 300 };

/**
 * Recommends titles to a group: those that are worth most to it (`groupWelfare`), by how
 * likely each member is to like them, which follows from their place among that member's own recommendations.
 *
 * @param titles of the model, by its rows.
 * @param tastes of its members.
 */
export function recommendTogether(
  model: Model,
  titles: Titles,
  tastes: readonly Taste[],
  options: TogetherOptions,
): SharedSelection {
  const members = tastes.map(taste => memberOf(model, titles, taste, options));
  const missing = (row: number) => members.filter(({ begun }) => !begun.has(titles.franchises[row] ?? -1));
  const unseen: number[] = [];
  const seen: number[] = [];
  for (let row = 0; row < model.ids.length; row++) {
    if (titles.entryPoints[row] !== row || !options.isCandidate(model.ids[row] ?? 0)) continue;
    const others = missing(row);
    if (others.length === members.length) unseen.push(row);
    else if (others.length > 0 && members.every(each => others.includes(each) || each.liked.has(row)))
      seen.push(row);
  }
  const places = members.map(({ order }) => placesAmong(unseen, order));
  const placeOf = (member: number, row: number) => places[member]?.(row) ?? Infinity;
  const chancesOf = (row: number) => missing(row).map(each => chanceAt(placeOf(members.indexOf(each), row)));
  const { fairness, limit, seenLimit, diversity } = options;
  const worth = (rows: readonly number[]) => worthOf(rows, model.ids.length, chancesOf, fairness);
  const tell = (rows: readonly number[]) => toldTitles(model, members, rows, missing, placeOf);
  const isWanted = (row: number) => members.some((_, member) => Number.isFinite(placeOf(member, row)));
  return {
    unseen: tell(best({ model, titles }, worth(unseen.filter(isWanted)), limit, diversity)),
    seenBySome: tell(best({ model, titles }, worth(seen.filter(isWanted)), seenLimit)),
  };
}

function memberOf(model: Model, titles: Titles, taste: Taste, { aim, obscurity }: TogetherOptions): Member {
  const list = weigh(model, taste);
  const factors = factorsToShow(model, titles, list, aim);
  const sums = new Float64Array(model.ids.length);
  addUp(model, list, factors, sums);
  const { valueOf } = rankingOf(sums, factors, titles, obscurity);
  const good = new Set(
    taste.picks.filter(({ score }) => score === null || score >= LIKED).map(({ animeId }) => animeId),
  );
  return {
    ...{ list, factors },
    order: sums.map((_, row) => valueOf(row)),
    begun: new Set(list.rows.map(row => titles.franchises[row] ?? -1)),
    liked: new Set(list.picked.filter(row => good.has(model.ids[row] ?? 0))),
  };
}

/**
 * Tells how many of some rows stand above one, by bisection.
 *
 * @returns Infinity for a row that nothing speaks for.
 */
function placesAmong(rows: readonly number[], order: Float64Array): (row: number) => number {
  const sorted = Float64Array.from(rows, row => order[row] ?? 0)
    .filter(score => score > 0)
    .sort();
  return row => {
    const score = order[row] ?? 0;
    if (score <= 0) return Infinity;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle] ?? 0) <= score) low = middle + 1;
      else high = middle;
    }
    return sorted.length - low;
  };
}

/** What titles are worth to those who have not seen them, by row; 0 for all other rows. */
function worthOf(
  rows: readonly number[],
  count: number,
  chancesOf: (row: number) => readonly number[],
  fairness: number,
): Float64Array {
  const worth = new Float64Array(count);
  for (const row of rows) worth[row] = groupWelfare(chancesOf(row), fairness);
  return worth;
}

/** The best of each franchise among rows that are worth something. */
function best(
  { model, titles }: { model: Model; titles: Titles },
  worth: Float64Array,
  limit: number,
  diversity = 0,
): number[] {
  const ranking = { sums: worth, valueOf: (row: number) => worth[row] ?? 0, most: 1 };
  if (diversity === 0) return bestOfFranchises(titles, ranking, () => true, limit);
  const pool = Math.max(limit, Math.min(limit * DIVERSITY_POOL.times, DIVERSITY_POOL.most));
  const rows = bestOfFranchises(titles, ranking, () => true, pool);
  return diversify(model.weights, rows, ranking.valueOf, diversity, limit);
}

function toldTitles(
  model: Model,
  members: readonly Member[],
  rows: readonly number[],
  missing: (row: number) => readonly Member[],
  placeOf: (member: number, row: number) => number,
): SharedTitle[] {
  const explained = members.map(({ list, factors }) => explain(model, list, rows, factors));
  return rows.map((row, k) => ({
    animeId: model.ids[row] ?? 0,
    forEach: missing(row).flatMap(each => {
      const member = members.indexOf(each);
      const scored = explained[member]?.[k];
      const place = placeOf(member, row);
      return scored ? [{ member, chance: chanceAt(place), place, scored }] : [];
    }),
  }));
}
