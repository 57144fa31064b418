import { diversify } from '../../src/engine/recommender/diversity.ts';
import type { Scored, Share } from '../../src/engine/recommender/explain.ts';
import type { Model } from '../../src/engine/recommender/model.ts';
import type { RecommendOptions, Selection } from '../../src/engine/recommender/recommend.ts';
import { factorsToShow } from '../../src/engine/recommender/shown-factors.ts';
import type { Factors } from '../../src/engine/recommender/scores.ts';
import type { SparseWeights } from '../../src/engine/recommender/sparse-weights.ts';
import { weigh, type Taste, type WeighedList } from '../../src/engine/recommender/taste.ts';
import type { Titles } from '../../src/engine/recommender/titles.ts';

/** What is said of a title. */
type Told = Pick<Scored, 'animeId' | 'score' | 'shares'>;

/**
 * What `recommend` gives, worked out as plainly as can be: every title is asked for its filter, its factor and each of its
 * shares, and everything is sorted.
 */
export function recommendPlainly(model: Model, titles: Titles, taste: Taste, options: RecommendOptions) {
  const list = weigh(model, taste);
  const own = factorsToShow(model, titles, list, options.aim);
  const rows = Array.from(model.ids.keys());
  const sums = sumsOf(model, list, own);
  const strengths = rows.map(row => strengthOf(titles, sums, row));
  const factors = { ...own, factor: (row: number) => own.factor(row) * (strengths[row] ?? 1) };
  const orders = rows.map(row => factors.factor(row) * (sums[row] ?? 0) * renownFactor(titles, row, options));
  const orderOf = (row: number) => orders[row] ?? 0;
  const best = (some: readonly number[]) => some.toSorted((a, b) => orderOf(b) - orderOf(a) || a - b);
  const idOf = (row: number) => model.ids[row] ?? 0;

  const begun = new Set(list.rows.map(row => titles.franchises[row]));
  const eligible = rows.filter(
    row =>
      list.picked.length > 0 &&
      orderOf(row) > 0 &&
      titles.entryPoints[row] === row &&
      !begun.has(titles.franchises[row]) &&
      options.isCandidate(idOf(row)) &&
      !options.isPlanned(idOf(row)),
  );
  const ofFranchises = [...Map.groupBy(best(eligible), row => titles.franchises[row]).values()].flatMap(
    ([first]) => first ?? [],
  );
  const pool = Math.max(options.limit, Math.min(5 * options.limit, 300));
  const chosen =
    options.diversity === 0
      ? ofFranchises.slice(0, options.limit)
      : diversify(model.weights, ofFranchises.slice(0, pool), orderOf, options.diversity, options.limit);
  const next = new Map(
    [...begun].flatMap(franchise => nextIn(model, titles, list, franchise, options) ?? []),
  );
  const continued = best([...next.keys()]).slice(0, options.limit);
  const tell = (row: number) => told(model, list, row, factors);
  return {
    recommended: chosen.map(tell),
    continued: continued.map(row => ({ ...tell(row), follows: idOf(next.get(row) ?? -1) })),
  };
}

/** A selection without what is not worked out plainly. */
export function withoutEvidence({ recommended, continued }: Selection) {
  const tell = ({ animeId, score, shares }: Scored) => ({ animeId, score, shares });
  return {
    recommended: recommended.map(tell),
    continued: continued.map(each => ({ ...tell(each), follows: each.follows })),
  };
}

function sumsOf(model: Model, { rows, worths }: WeighedList, { short, thread }: Factors): Float64Array {
  const sums = new Float64Array(model.ids.length);
  const addRow = (weights: SparseWeights, row: number, worth: number) => {
    const step = worth * (weights.scales[row] ?? 0);
    for (let k = weights.offsets[row] ?? 0; k < (weights.offsets[row + 1] ?? 0); k++) {
      const column = weights.columns[k] ?? 0;
      sums[column] = (sums[column] ?? 0) + step * (weights.values[k] ?? 0);
    }
  };
  rows.forEach((row, k) => {
    addRow(model.weights, row, worths[k] ?? 0);
    addRow(model.shortListWeights, row, (worths[k] ?? 0) * short);
  });
  thread?.of.addTo(sums, thread.weight);
  return sums;
}

/** How much more a title counts because of its franchise. */
function strengthOf({ siblings, entryPoints, isMain }: Titles, sums: Float64Array, row: number): number {
  const own = sums[row] ?? 0;
  if (own <= 0) return 1;
  const all = [row];
  for (let other = siblings[row] ?? row; other !== row; other = siblings[other] ?? row) all.push(other);
  if (all.length === 1) return 1;
  const sumOf = (other: number) => Math.max(0, sums[other] ?? 0);
  const begun = Math.max(0, ...all.filter(other => entryPoints[other] === other).map(sumOf));
  if (begun === 0) return 1;
  const together = all
    .filter(other => isMain[other] === 1)
    .reduce((sum, other) => sum + sumOf(other) ** 3, 0);
  return Math.min(Math.max(1, (together / begun ** 3) ** (0.7 / 3)), 3);
}

function renownFactor(
  { normalisedPopularity }: Titles,
  row: number,
  { obscurity }: RecommendOptions,
): number {
  return Math.exp(-6 * obscurity * Math.max(normalisedPopularity[row] ?? 0, 0.4));
}

/** What comes next in a franchise that is liked, and after which title of the list. */
function nextIn(
  model: Model,
  titles: Titles,
  { rows, worths, picked }: WeighedList,
  franchise: number | undefined,
  { isCandidate, isPlanned }: RecommendOptions,
): [[next: number, follows: number]] | undefined {
  const all = Array.from(titles.franchises.keys()).filter(row => titles.franchises[row] === franchise);
  const own = rows.flatMap((row, k) => (all.includes(row) ? { row, worth: worths[k] ?? 0 } : []));
  if (own.some(({ worth }) => worth < 0) || !own.some(({ worth }) => worth > 0)) return undefined;
  const begin = (row: number) => Math.min(titles.begins[row] ?? Infinity, Number.MAX_SAFE_INTEGER);
  const seen = own
    .map(({ row }) => row)
    .filter(row => picked.includes(row))
    .sort((a, b) => begin(a) - begin(b) || a - b);
  const [first] = seen;
  if (first === undefined) return undefined;
  const series = new Set(seen.map(row => titles.entryPoints[row]));
  const isAside = (row: number) => Number(titles.isMain[row] !== 1);
  const isOther = (row: number) => Number(!series.has(titles.entryPoints[row]));
  const unseen = all
    .filter(row => own.every(each => each.row !== row) && isCandidate(model.ids[row] ?? 0))
    .sort((a, b) => isAside(a) - isAside(b) || isOther(a) - isOther(b) || begin(a) - begin(b) || a - b);
  const next = unseen.find(row => begin(row) >= begin(first)) ?? unseen[0];
  if (next === undefined || isPlanned(model.ids[next] ?? 0)) return undefined;
  return [[next, seen.findLast(row => begin(row) <= begin(next)) ?? first]];
}

function told(model: Model, list: WeighedList, row: number, { short, factor, thread }: Factors): Told {
  const weightOf = ({ offsets, columns, values, scales }: SparseWeights, own: number, worth: number) => {
    const at = columns.subarray(offsets[own], offsets[own + 1]).indexOf(row);
    return at < 0 ? 0 : worth * (scales[own] ?? 0) * (values[(offsets[own] ?? 0) + at] ?? 0);
  };
  const likenesses = thread?.of.sharesOf([row]);
  const shares = list.rows.map((own, k): Share => {
    const worth = list.worths[k] ?? 0;
    const likeness = thread ? thread.weight * (likenesses?.[k] ?? 0) : 0;
    const rated = weightOf(model.weights, own, worth) + weightOf(model.shortListWeights, own, worth * short);
    const animeId = model.ids[own] ?? 0;
    return { animeId, share: factor(row) * (rated + likeness), likeness: factor(row) * likeness };
  });
  const some = shares.filter(({ share }) => share !== 0);
  const heaviest = some.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, 20);
  return {
    animeId: model.ids[row] ?? 0,
    score: some.reduce((sum, { share }) => sum + share, 0),
    shares: some.filter(each => heaviest.includes(each)).sort((a, b) => b.share - a.share),
  };
}
