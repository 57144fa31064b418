import { rowOf, type Model } from '../../engine/recommender/model.ts';
import { addRow } from '../../engine/recommender/sparse-weights.ts';

/**
 * Tells where titles stand for the average list, which has every title as often as people do: 1 is the first.
 *
 * @returns by MyAnimeList's id; after all others for a title that the model does not know.
 */
export function averagePlaces(model: Model): (animeId: number) => number {
  const scores = new Float64Array(model.ids.length);
  model.popularity.forEach((popularity, row) => {
    if (popularity > 0) addRow(model.weights, row, popularity, scores);
  });
  const order = Int32Array.from(model.ids.keys()).sort(
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b,
  );
  const places = new Int32Array(model.ids.length);
  order.forEach((row, place) => (places[row] = place + 1));
  return animeId => places[rowOf(model, animeId)] ?? model.ids.length;
}
