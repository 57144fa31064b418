import { continuations, type Continuation } from './continuations.ts';
import { diversify } from './diversity.ts';
import { explain, type Scored } from './explain.ts';
import { franchiseStrength, MAX_FRANCHISE_STRENGTH } from './franchise-strength.ts';
import type { Model } from './model.ts';
import { addUp, scoreAll, type Factors } from './scores.ts';
import { Scratch } from './scratch.ts';
import { factorsToShow, type Aim } from './shown-factors.ts';
import { weigh, type Taste, type WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';
import { Largest } from './top-k.ts';

/** What somebody wants to be shown. */
export interface RecommendOptions {
  /** Says which titles may be recommended, by id; those of the taste never are. */
  readonly isCandidate: (animeId: number) => boolean;
  /**
   * Says which of them are known already and not to be given, by id. What comes after one in its franchise does not take
   * its place: nobody is to skip it.
   */
  readonly isPlanned: (animeId: number) => boolean;
  /** The most titles to give, of either kind. */
  readonly limit: number;
  /** Above 0 little known titles come forward, below 0 well known ones; −1 to 1. */
  readonly obscurity: number;
  /** How much unlike each other the titles shall be, 0 to 1: see `diversify`. */
  readonly diversity: number;
  /** What somebody is shown who has picked few titles. */
  readonly aim: Aim;
}

/** The next title of a franchise that is begun. It may have no shares, and a score of 0: it is next all the same. */
export interface Continued extends Scored {
  /** The pick that it comes after, or before which it began. */
  follows: number;
  isEarlier: boolean;
}

/** What to watch next. */
export interface Selection {
  /** Titles of franchises that the taste has nothing of, one a franchise, best first. */
  readonly recommended: Scored[];
  /** The next title of each franchise that the taste has begun, best first. */
  readonly continued: Continued[];
}

/** At full obscurity the best known title counts e^(−6 · (1 − .4)) of what a little known one does, a fortieth. */
const OBSCURITY_STRENGTH = 6;
/** Titles that even fewer know count as little known: so little is known of them too that their order is chance. */
const MIN_RENOWN = 0.4;
/**
 * Of so many times the titles asked for the best are looked at first, and of so many times more where too few of them may be
 * given: whether a title may takes longer to say than what its score is.
 */
const LOOKED_AT = { first: 3, more: 4 };
/** Products of bounds may be rounded to less than what they bound. */
const ROUNDING = 1 + 1e-9;
/** Diversity chooses among so many times the titles asked for, and among so many at the most. */
const DIVERSITY_POOL = { times: 5, most: 300 };

const sumsMemory = new Scratch(length => new Float64Array(length));

/**
 * Recommends titles. With m the number of picks, w what an entry is worth, B the weights, C those for short lists and T
 * what two titles have of what the picks have in common (`commonThread`), the score of title j is
 *
 *     φⱼ · fⱼ^−β · aⱼ · Σᵢ wᵢ·(Bᵢⱼ + c·(Cᵢⱼ + t·Tᵢⱼ))        c = min(80, 5100/m³)
 *
 * where φ falls with the years that j is newer than the list (`horizon`), rises for cold-start items as far as the picks
 * are such themselves (`recency`), and f^−β holds back for short lists what everybody knows, f being its fame
 * (`shown-factors.ts`), and a is what the rest of its franchise adds (`franchise-strength.ts`). Each entry's term is its share. Only scores above 0 are recommended. A later season is not given before its first. What is left out, for
 * whatever reason, is made up for by the next best, as far as there are any. Without a pick there is nothing: what
 * somebody dislikes does not say what they like.
 *
 * @param titles of the model, by its rows.
 */
export function recommend(model: Model, titles: Titles, taste: Taste, options: RecommendOptions): Selection {
  const list = weigh(model, taste);
  const ownFactors = factorsToShow(model, titles, list, options.aim);
  const sums = sumsMemory.zeros(model.ids.length);
  addUp(model, list, ownFactors, sums);
  const factors = withFranchises(ownFactors, titles, sums);
  const ranking = rankingOf(sums, factors, titles, options.obscurity);
  const best = newFranchises(model, titles, list, ranking, options);
  const next = nextInFranchises(model, titles, list, ranking, options);
  const explained = explain(model, list, [...best, ...next.map(each => each.next)], factors);
  const continued = explained.slice(best.length);
  return {
    recommended: explained.slice(0, best.length),
    continued: continued.map((each, k) => ({
      ...each,
      follows: model.ids[next[k]?.follows ?? -1] ?? 0,
      isEarlier: next[k]?.isEarlier === true,
    })),
  };
}

/** The factors by which a title counts as what of its franchise is spoken for, and not for itself alone. */
function withFranchises(factors: Factors, titles: Titles, sums: Float64Array): Factors {
  const strength = franchiseStrength(titles, sums);
  return {
    ...factors,
    factor: row => factors.factor(row) * strength(row),
    factorAtMost: factors.factorAtMost * MAX_FRANCHISE_STRENGTH,
  };
}

/** The scores of all titles for a taste, by row and each for itself, as `recommend` has them before it chooses. */
export function scoresShown(model: Model, titles: Titles, taste: Taste): Float64Array {
  const list = weigh(model, taste);
  return scoreAll(model, list, factorsToShow(model, titles, list, 'balanced'));
}

/** What titles are ordered by, by row. */
export interface Ranking {
  /** Has the sign of the value. */
  readonly sums: Float64Array;
  readonly valueOf: (row: number) => number;
  /** No value is above its sum times this, where it is above 0. */
  readonly most: number;
}

/**
 * What titles are ordered by.
 *
 * @param sums their scores without factors.
 * @param obscurity see {@link RecommendOptions}.
 */
export function rankingOf(
  sums: Float64Array,
  { factor, factorAtMost }: Factors,
  { normalisedPopularity }: Titles,
  obscurity: number,
): Ranking {
  const scoreOf = (row: number) => {
    const sum = sums[row] ?? 0;
    return sum === 0 ? 0 : factor(row) * sum;
  };
  const most = ROUNDING * factorAtMost;
  if (obscurity === 0) return { sums, valueOf: scoreOf, most };
  const strength = obscurity * OBSCURITY_STRENGTH;
  const atRenown = (renown: number) => Math.exp(-strength * Math.max(renown, MIN_RENOWN));
  return {
    sums,
    valueOf: row => scoreOf(row) * atRenown(normalisedPopularity[row] ?? 0),
    most: most * Math.max(atRenown(0), atRenown(1)),
  };
}

function nextInFranchises(
  model: Model,
  titles: Titles,
  list: WeighedList,
  { valueOf }: Ranking,
  { isCandidate, isPlanned, limit }: RecommendOptions,
): Continuation[] {
  const next = continuations(titles, list, row => isCandidate(model.ids[row] ?? 0)).filter(
    each => !isPlanned(model.ids[each.next] ?? 0),
  );
  const best = new Largest(Math.min(limit, next.length));
  next.forEach((each, k) => best.offer(k, valueOf(each.next)));
  return best.takeAll().flatMap(k => next[k] ?? []);
}

function newFranchises(
  model: Model,
  titles: Titles,
  { rows, picked }: WeighedList,
  ranking: Ranking,
  { isCandidate, isPlanned, diversity, limit }: RecommendOptions,
): number[] {
  if (picked.length === 0) return [];
  const begun = new Set(rows.map(row => titles.franchises[row]));
  const isEligible = (row: number) => {
    const animeId = model.ids[row] ?? 0;
    return !begun.has(titles.franchises[row]) && isCandidate(animeId) && !isPlanned(animeId);
  };
  if (diversity === 0) return bestOfFranchises(titles, ranking, isEligible, limit);
  const pool = Math.max(limit, Math.min(limit * DIVERSITY_POOL.times, DIVERSITY_POOL.most));
  const best = bestOfFranchises(titles, ranking, isEligible, pool);
  return diversify(model.weights, best, ranking.valueOf, diversity, limit);
}

/** The best title of each franchise, best first, among the rows that are eligible. */
export function bestOfFranchises(
  titles: Titles,
  ranking: Ranking,
  isEligible: (row: number) => boolean,
  limit: number,
): number[] {
  for (let looked = LOOKED_AT.first * limit; ; looked *= LOOKED_AT.more) {
    const rows = bestEntryPoints(titles, ranking, looked);
    const seen = new Set<number | undefined>();
    const best: number[] = [];
    for (const row of rows) {
      const franchise = titles.franchises[row];
      if (seen.has(franchise) || !isEligible(row)) continue;
      seen.add(franchise);
      if (best.push(row) === limit) return best;
    }
    if (rows.length < looked) return best;
  }
}

/** The titles with the largest values above 0 that are watched after no other, best first. */
function bestEntryPoints({ entryPoints }: Titles, { sums, valueOf, most }: Ranking, count: number): number[] {
  const largest = new Largest(Math.min(count, sums.length));
  let bar = 0;
  for (let row = 0; row < sums.length; row++) {
    // The bound costs a multiplication, and the value itself a hundred times as much.
    if (!((sums[row] ?? 0) * most > bar) || entryPoints[row] !== row) continue;
    largest.offer(row, valueOf(row));
    bar = Math.max(0, largest.bar);
  }
  return largest.takeAll();
}
