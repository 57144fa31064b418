import { topK } from './top-k.ts';
import type { Model } from './model.ts';
import { factorsToPredict, scoreAll } from './scores.ts';
import { weigh, type PickedTitle } from './taste.ts';

/**
 * The model's own ranking for a list, which predicts best what else is on it. With m the list's length, w(sᵢ) what
 * entry i is worth by its score, B the weights, C those for short lists and ν the prior, the score of title j is
 *
 *     φⱼ · [ Σᵢ w(sᵢ)·(Bᵢⱼ + 5100/m³·Cᵢⱼ) + 90/m⁵·νⱼ ]
 *
 * where φ ≤ 1 falls with the years that j is newer than the list, and is a quarter for what nobody has rated.
 *
 * @param picks each title once.
 * @returns ids of titles that are not on the list, best first; titles that tie stand by id.
 */
export function rank(model: Model, picks: readonly PickedTitle[], limit: number): number[] {
  const list = weigh(model, { picks, disliked: [], unlike: [] });
  const own = new Set(list.rows);
  const scores = scoreAll(model, list, factorsToPredict(model, list));
  return topK(scores, row => !own.has(row), limit).map(row => model.ids[row] ?? 0);
}
