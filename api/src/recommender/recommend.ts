import { largest } from './largest.ts';
import { rowOf, type Model } from './model.ts';
import { addRow, weightAt } from './sparse-weights.ts';

/** A title that somebody has watched. */
export interface Pick {
  animeId: number;
  /** 1 to 10; null where it was not scored. */
  score: number | null;
}

/** What one pick adds to a recommendation's score. */
export interface Share {
  animeId: number;
  /** Negative where liking the pick speaks against the recommendation. */
  share: number;
}

/** A recommended title. */
export interface Scored {
  animeId: number;
  /** The sum of the shares; without a unit, comparable within one answer only. */
  score: number;
  /** What each pick adds, largest first; none is zero. */
  shares: Share[];
}

/** A list as the model sees it. */
interface List {
  readonly rows: readonly number[];
  /** What each entry is worth as a reason, by its score. */
  readonly worths: readonly number[];
}

/** What is the same for all entries of a list. */
interface Factors {
  /** What the weights for short lists count for. */
  readonly short: number;
  /** What the prior counts for. */
  readonly typical: number;
  /** φ by row. */
  readonly fade: (row: number) => number;
}

/** What an entry is worth as a reason for others, by its score; index 0 is one without a score. */
export const INPUT_WEIGHTS = [0.6, 0, 0, 0, 0, 0.2, 0.5, 0.85, 1, 1.15, 1.3] as const;
const SCORES = INPUT_WEIGHTS.length;
/** d of the regression for short lists: see `train.ts`. */
export const SHORT_LIST_DROPOUT = 50;
/** For a list of m entries the weights for short lists count this over m². */
const SHORT_LIST_FADE = 100;
/** For a list of m entries the prior counts this over m³. */
const PRIOR_FADE = 0.9;
/** Where the weights for short lists count less they are left out: on a list of 64 and more they change nothing. */
const LEAST_FAMILIAR = 0.02;
/**
 * In what is shown to people the weights for short lists count so much at the most, and the prior not at all. With more
 * of them a ranking predicts better what somebody has watched, and says less that is new: everyone's first answer is
 * Death Note.
 */
const MOST_FAMILIAR = 20;

/** What a ranking is for: to predict what is on a list, or to show people what they may not know. */
type Purpose = 'prediction' | 'discovery';

/** How much less likely a title is a year after nearly all of the list began, and a year after all of it. */
const HORIZON = { nearly: 0.2, all: 0.3, quantile: 0.95, years: { nearly: 5, all: 3 }, halfLength: 10 };

/**
 * Recommends titles for a list. With m its length, w(sᵢ) what entry i is worth by its score, B the weights and C those
 * for short lists, the score of title j is
 *
 *     φⱼ · Σᵢ w(sᵢ)·(Bᵢⱼ + min(20, 5100/m³)·Cᵢⱼ)
 *
 * where φ ≤ 1 falls with the years that j is newer than the list. Each entry's term is its share.
 *
 * @param picks each title once.
 * @param isCandidate says which titles may be recommended; the picks never are.
 * @param limit the most titles to give.
 * @returns best first; titles that tie stand by id. Picks that the model does not know add nothing.
 */
export function recommend(
  model: Model,
  picks: readonly Pick[],
  isCandidate: (animeId: number) => boolean,
  limit: number,
): Scored[] {
  const list = listOf(model, picks);
  const factors = factorsFor(model, list, 'discovery');
  const scores = scoreAll(model, list, factors);
  const isWorth = (row: number) => (scores[row] ?? 0) > 0 && isCandidate(model.ids[row] ?? 0);
  return bestRows(list, scores, isWorth, limit).map(row => scored(model, list, row, factors));
}

/**
 * The model's own ranking for a list, which predicts best what else is on it: the score of title j is
 *
 *     φⱼ · [ Σᵢ w(sᵢ)·(Bᵢⱼ + 5100/m³·Cᵢⱼ) + 90/m⁵·νⱼ ],   ν the prior
 *
 * @param picks each title once.
 * @returns ids of titles that are not on the list, best first.
 */
export function rank(model: Model, picks: readonly Pick[], limit: number): number[] {
  const list = listOf(model, picks);
  const rows = bestRows(
    list,
    scoreAll(model, list, factorsFor(model, list, 'prediction')),
    () => true,
    limit,
  );
  return rows.map(row => model.ids[row] ?? 0);
}

function bestRows(
  list: List,
  scores: Float64Array,
  isEligible: (row: number) => boolean,
  limit: number,
): number[] {
  const own = new Set(list.rows);
  return largest(scores, row => !own.has(row) && isEligible(row), limit);
}

/** Entries by row, so that sums do not depend on the order in which they were given. */
function listOf(model: Model, picks: readonly Pick[]): List {
  // Row and score in one number: arrays of numbers are sorted many times faster than objects.
  const known = new Uint32Array(picks.length);
  let length = 0;
  for (const { animeId, score } of picks) {
    const row = rowOf(model, animeId);
    if (row >= 0) known[length++] = row * SCORES + (score ?? 0);
  }
  const sorted = known.subarray(0, length).sort();
  return {
    rows: Array.from(sorted, entry => Math.floor(entry / SCORES)),
    worths: Array.from(sorted, entry => INPUT_WEIGHTS[entry % SCORES] ?? 0),
  };
}

function scoreAll(model: Model, list: List, { short, typical, fade }: Factors): Float64Array {
  const { ids, prior, weights, shortListWeights } = model;
  const scores = new Float64Array(ids.length);
  list.rows.forEach((row, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return;
    addRow(weights, row, worth, scores);
    if (short > 0) addRow(shortListWeights, row, worth * short, scores);
  });
  for (let row = 0; row < scores.length; row++) {
    scores[row] = fade(row) * ((scores[row] ?? 0) + typical * (prior[row] ?? 0));
  }
  return scores;
}

function factorsFor(model: Model, list: List, purpose: Purpose): Factors {
  const m = Math.max(list.rows.length, 1);
  const kappa = SHORT_LIST_FADE / m ** 2;
  const full = (kappa * (1 + SHORT_LIST_DROPOUT)) / m;
  const short = full < LEAST_FAMILIAR ? 0 : full;
  const fade = horizon(model, list);
  return purpose === 'prediction'
    ? { short, typical: (kappa * PRIOR_FADE) / m ** 3, fade }
    : { short: Math.min(short, MOST_FAMILIAR), typical: 0, fade };
}

/** φ by row: somebody whose list ends years ago has stopped watching, or wrote it then. */
function horizon({ years }: Model, { rows }: List): (row: number) => number {
  const own = Float32Array.from(rows, row => years[row] ?? 0).sort();
  const latest = own.at(-1);
  if (latest === undefined) return () => 1;
  const nearly = own[Math.max(0, Math.ceil(HORIZON.quantile * own.length) - 1)] ?? latest;
  const certainty = own.length / (own.length + HORIZON.halfLength);
  return row => {
    const year = years[row] ?? 0;
    if (year <= nearly) return 1;
    const afterNearly = Math.min(year - nearly, HORIZON.years.nearly);
    const afterAll = Math.min(Math.max(year - latest, 0), HORIZON.years.all);
    return Math.exp(-certainty * (HORIZON.nearly * afterNearly + HORIZON.all * afterAll));
  };
}

function scored(model: Model, list: List, row: number, { short, fade }: Factors): Scored {
  const faded = fade(row);
  const shares = list.rows.flatMap((own, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return [];
    const weight = weightAt(model.weights, own, row) + short * weightAt(model.shortListWeights, own, row);
    return weight === 0 ? [] : [{ animeId: model.ids[own] ?? 0, share: faded * worth * weight }];
  });
  const score = shares.reduce((sum, { share }) => sum + share, 0);
  return {
    animeId: model.ids[row] ?? 0,
    score,
    shares: shares.sort((a, b) => b.share - a.share || a.animeId - b.animeId),
  };
}
