import { similarContent, type Features } from './content.ts';
import { MAX_ROWS, type Model } from './model.ts';

/** One person's list: titles by MyAnimeList id, each once, with scores 1 to 10, or 0 for watched and not scored. */
export interface RatedList {
  ids: readonly number[];
  scores: readonly number[];
}

/** Neighbours kept a title: more of them blur the recommendations and grow the file. */
const NEIGHBOURS = 50;
/** How many lists two titles must share before what they share is believed over chance. */
const SHRINKAGE = 10;
/** What two titles of the same content weigh while nobody has rated them, beside 1 for always liked together. */
const CONTENT_WEIGHT = 0.2;
/** At so many lists with the rarer title, content weighs half as much. */
const CONTENT_HALF_LIFE = 10;
const LIKED_FROM = 7;

/**
 * Learns which titles go together from the lists that hold them: cosine similarity of liking, shrunk where few lists
 * speak for it, plus similarity of content that fades as ratings come in. So a title without ratings still has
 * neighbours.
 *
 * @param lists what people watched; a title is liked from 7 up, or where it is not scored.
 * @param features the catalogue's titles by id. Titles of the lists need not be among them.
 * @param version names the model.
 * @param onProgress is told how many titles of how many are done.
 * @throws {RangeError} where there are more than 65,535 titles.
 */
export function train(
  lists: readonly RatedList[],
  features: ReadonlyMap<number, Features>,
  version: string,
  onProgress: (done: number, total: number) => void = () => undefined,
): Model {
  const ids = Int32Array.from(new Set([...features.keys(), ...lists.flatMap(list => list.ids)])).sort();
  if (ids.length >= MAX_ROWS)
    throw new RangeError(`A model holds at most ${MAX_ROWS - 1} titles, not ${ids.length}.`);
  const rows = new Map([...ids].map((id, row) => [id, row]));
  const liked = likedRows(lists, rows);
  const fans = fansByRow(liked, ids.length);
  const popularity = countByRow(lists, rows);
  const content = similarContent([...ids].map(id => features.get(id)));
  const best = [...ids.keys()].map(row => {
    const similarity = similarityTo(row, liked, fans);
    content(row, (other, alike) => {
      const evidence = Math.min(fans[row]?.length ?? 0, fans[other]?.length ?? 0);
      const weight = CONTENT_WEIGHT / (1 + evidence / CONTENT_HALF_LIFE);
      similarity[other] = (similarity[other] ?? 0) + weight * alike;
    });
    onProgress(row + 1, ids.length);
    return strongest(similarity, row);
  });
  return { version, ids, popularity, ...compress(best) };
}

function likedRows(lists: readonly RatedList[], rows: ReadonlyMap<number, number>): number[][] {
  return lists.map(({ ids, scores }) =>
    ids.flatMap((id, k) => {
      const score = scores[k] ?? 0;
      return score === 0 || score >= LIKED_FROM ? (rows.get(id) ?? []) : [];
    }),
  );
}

function fansByRow(liked: readonly (readonly number[])[], n: number): number[][] {
  const fans: number[][] = Array.from({ length: n }, () => []);
  liked.forEach((rows, user) => rows.forEach(row => fans[row]?.push(user)));
  return fans;
}

function countByRow(lists: readonly RatedList[], rows: ReadonlyMap<number, number>): Uint32Array {
  const counts = new Uint32Array(rows.size);
  for (const row of lists.flatMap(({ ids }) => ids.map(id => rows.get(id) ?? 0)))
    counts[row] = (counts[row] ?? 0) + 1;
  return counts;
}

/** Cᵢⱼ / (√(Cᵢᵢ·Cⱼⱼ) + shrinkage) for every j, where Cᵢⱼ lists like both i and j. */
function similarityTo(
  row: number,
  liked: readonly (readonly number[])[],
  fans: readonly number[][],
): Float64Array {
  const together = new Float64Array(fans.length);
  const own = fans[row] ?? [];
  for (const user of own) for (const other of liked[user] ?? []) together[other] = (together[other] ?? 0) + 1;
  return together.map((count, other) =>
    count === 0 ? 0 : count / (Math.sqrt(own.length * (fans[other]?.length ?? 0)) + SHRINKAGE),
  );
}

function strongest(similarity: Float64Array, self: number): { row: number; weight: number }[] {
  const found: { row: number; weight: number }[] = [];
  similarity.forEach((weight, row) => {
    if (weight > 0 && row !== self) found.push({ row, weight });
  });
  return found.sort((a, b) => b.weight - a.weight || a.row - b.row).slice(0, NEIGHBOURS);
}

function compress(
  best: readonly { row: number; weight: number }[][],
): Pick<Model, 'offsets' | 'neighbours' | 'weights'> {
  const offsets = new Uint32Array(best.length + 1);
  best.forEach((entries, row) => (offsets[row + 1] = (offsets[row] ?? 0) + entries.length));
  const flat = best.flat();
  return {
    offsets,
    neighbours: Uint16Array.from(flat, ({ row }) => row),
    weights: Float32Array.from(flat, ({ weight }) => weight),
  };
}
