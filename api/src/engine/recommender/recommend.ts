import { continuations } from './continuations.ts';
import { diversify } from './diversity.ts';
import { topK } from './top-k.ts';
import type { Model } from './model.ts';
import { explain, scoreAll, type Scored } from './scores.ts';
import { factorsToShow, type Aim } from './shown-factors.ts';
import { weigh, type Taste, type WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

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
/** Diversity chooses among so many times the titles asked for, and among so many at the most. */
const DIVERSITY_POOL = { times: 5, most: 300 };

/**
 * Recommends titles. With m the number of picks, w what an entry is worth, B the weights, C those for short lists and T
 * what two titles have of what the picks have in common (`commonThread`), the score of title j is
 *
 *     φⱼ · fⱼ^−β · Σᵢ wᵢ·(Bᵢⱼ + c·(Cᵢⱼ + t·Tᵢⱼ))        c = min(80, 5100/m³)
 *
 * where φ falls with the years that j is newer than the list (`horizon`), rises for cold-start items as far as the picks
 * are such themselves (`recency`), and f^−β holds back for short lists what everybody knows, f being its fame
 * (`shown-factors.ts`). Each entry's term is its share. Only scores above 0 are recommended. A later season is not given before its first. What is left out, for
 * whatever reason, is made up for by the next best, as far as there are any. Without a pick there is nothing: what
 * somebody dislikes does not say what they like.
 *
 * @param titles of the model, by its rows.
 */
export function recommend(model: Model, titles: Titles, taste: Taste, options: RecommendOptions): Selection {
  const list = weigh(model, taste);
  const factors = factorsToShow(model, titles, list, options.aim);
  const scores = scoreAll(model, list, factors);
  const order = options.obscurity === 0 ? scores : weightedByPopularity(scores, titles, options.obscurity);
  const isCandidate = (row: number) => options.isCandidate(model.ids[row] ?? 0);
  const next = continuations(titles, list, isCandidate)
    .filter(each => !options.isPlanned(model.ids[each.next] ?? 0))
    .sort((a, b) => (order[b.next] ?? 0) - (order[a.next] ?? 0) || a.next - b.next)
    .slice(0, options.limit);
  const best = newFranchises(model, titles, list, order, options);
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

/** The scores of all titles for a taste, by row, as `recommend` has them before it chooses, where nothing else is asked for. */
export function scoresShown(model: Model, titles: Titles, taste: Taste): Float64Array {
  const list = weigh(model, taste);
  return scoreAll(model, list, factorsToShow(model, titles, list, 'balanced'));
}

function weightedByPopularity(
  scores: Float64Array,
  { normalisedPopularity }: Titles,
  obscurity: number,
): Float64Array {
  const strength = obscurity * OBSCURITY_STRENGTH;
  return scores.map(
    (score, row) => score * Math.exp(-strength * Math.max(normalisedPopularity[row] ?? 0, MIN_RENOWN)),
  );
}

function newFranchises(
  model: Model,
  titles: Titles,
  { rows, picked }: WeighedList,
  order: Float64Array,
  { isCandidate, isPlanned, diversity, limit }: RecommendOptions,
): number[] {
  if (picked.length === 0) return [];
  const begun = new Set(rows.map(row => titles.franchises[row]));
  const isWanted = (animeId: number) => isCandidate(animeId) && !isPlanned(animeId);
  const isEligible = (row: number) =>
    (order[row] ?? 0) > 0 &&
    !begun.has(titles.franchises[row]) &&
    titles.entryPoints[row] === row &&
    isWanted(model.ids[row] ?? 0);
  if (diversity === 0) return bestOfFranchises(titles, order, isEligible, limit);
  const pool = Math.max(limit, Math.min(limit * DIVERSITY_POOL.times, DIVERSITY_POOL.most));
  const best = bestOfFranchises(titles, order, isEligible, pool);
  return diversify(model.weights, best, order, diversity, limit);
}

/** The best title of each franchise, best first. */
function bestOfFranchises(
  { franchises }: Titles,
  order: Float64Array,
  isEligible: (row: number) => boolean,
  limit: number,
): number[] {
  // Some of the best share a franchise, so more are taken than needed, until enough franchises are among them.
  for (let taken = 2 * limit; ; taken *= 2) {
    const rows = topK(order, isEligible, taken);
    const seen = new Set<number | undefined>();
    const first = rows.filter(row => !seen.has(franchises[row]) && seen.add(franchises[row]));
    if (first.length >= limit || rows.length < taken) return first.slice(0, limit);
  }
}
