import { rowOf, type Model } from './model.ts';

/** A title that somebody has watched. */
export interface Pick {
  animeId: number;
  /** 1 to 10; null where it was not scored. */
  score: number | null;
}

/** What one pick adds to a recommendation's score. */
export interface Share {
  animeId: number;
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

/** How much a pick of each score speaks for what goes with it; index 0 is a pick without a score. */
const PICK_WEIGHTS = [0.75, 0.05, 0.05, 0.1, 0.2, 0.3, 0.6, 0.9, 1, 1.05, 1.1] as const;

/**
 * Ranks titles for a list of picks: the score of title j is Σᵢ w(scoreᵢ)·Sᵢⱼ over the picks i (Sarwar et al. 2001,
 * "Item-based collaborative filtering recommendation algorithms"), so each pick's share of it is exact.
 *
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
  const scores = new Float64Array(model.ids.length);
  for (const pick of picks) addShares(model, pick, scores);
  for (const { animeId } of picks) {
    const row = rowOf(model, animeId);
    if (row >= 0) scores[row] = 0;
  }
  return bestRows(model, scores, isCandidate, limit).map(row => scored(model, picks, row));
}

function addShares(model: Model, pick: Pick, scores: Float64Array): void {
  const row = rowOf(model, pick.animeId);
  if (row < 0) return;
  const weight = pickWeight(pick);
  const [start = 0, end = 0] = model.offsets.subarray(row, row + 2);
  for (let k = start; k < end; k++) {
    const neighbour = model.neighbours[k] ?? 0;
    scores[neighbour] = (scores[neighbour] ?? 0) + weight * (model.weights[k] ?? 0);
  }
}

function pickWeight({ score }: Pick): number {
  return PICK_WEIGHTS[score ?? 0] ?? 0;
}

function bestRows(
  model: Model,
  scores: Float64Array,
  isCandidate: (animeId: number) => boolean,
  limit: number,
): number[] {
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) {
    if ((scores[row] ?? 0) > 0 && isCandidate(model.ids[row] ?? 0)) rows.push(row);
  }
  return rows.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

function scored(model: Model, picks: readonly Pick[], row: number): Scored {
  const shares = picks
    .map(pick => ({
      animeId: pick.animeId,
      share: pickWeight(pick) * weightBetween(model, pick.animeId, row),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.animeId - b.animeId);
  const score = shares.reduce((sum, { share }) => sum + share, 0);
  return { animeId: model.ids[row] ?? 0, score, shares };
}

function weightBetween(model: Model, animeId: number, neighbour: number): number {
  const row = rowOf(model, animeId);
  if (row < 0) return 0;
  const [start = 0, end = 0] = model.offsets.subarray(row, row + 2);
  const found = model.neighbours.subarray(start, end).indexOf(neighbour);
  return found < 0 ? 0 : (model.weights[start + found] ?? 0);
}
