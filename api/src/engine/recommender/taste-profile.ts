import type { Model } from './model.ts';
import { rangeOf, type SparseRows } from './sparse-rows.ts';
import type { SparseWeights } from './sparse-weights.ts';
import type { WeighedList } from './taste.ts';

/** Titles by what they have: the themes, studios and decades that a taste is told by, as numbers 0, 1, … */
export interface TitleGroups {
  /** The groups of each title, as columns. n rows. */
  readonly own: Pick<SparseRows, 'offsets' | 'columns'>;
  /** How much each title counts: on how many lists it is, or would be. Length n. */
  readonly weights: Float64Array;
  /** The sum of the weights of each group's titles. */
  readonly totals: Float64Array;
}

/** What one title of a list says of a group, beyond what the average list does. */
export interface GroupShare {
  readonly animeId: number;
  /** Negative where it speaks against. */
  readonly share: number;
}

/** How strongly a list speaks for a group of titles, where 1 is what it speaks for all titles alike. */
export interface GroupStrength {
  readonly group: number;
  readonly yours: number;
  readonly average: number;
  /** What each title of the list adds to `yours` − `average`; the largest first. All of them add up to it. */
  readonly shares: readonly GroupShare[];
}

/** What the average list says: sums over all titles as often as people have them. */
export interface AverageList {
  readonly usual: GroupSums;
  readonly short: GroupSums;
}

/** What some titles speak for, by the group, and for all. */
interface GroupSums {
  readonly groups: Float64Array;
  readonly all: number;
}

/**
 * A group of few titles is told from the average by chance: so many lists' worth of titles that are like all others are added to
 * each.
 */
const USUAL_WEIGHT = 2_000;

/** Sums up what the average list says, once for a model. */
export function averageListOf(model: Model, groups: TitleGroups): AverageList {
  const sumOf = (weights: SparseWeights): GroupSums => {
    const sums = emptySums(groups);
    model.popularity.forEach((popularity, row) => {
      if (popularity > 0) addRowTo(sums, groups, weights, row, popularity);
    });
    return sums;
  };
  return { usual: sumOf(model.weights), short: sumOf(model.shortListWeights) };
}

/**
 * What a list says of groups of titles, against what the average list says. The model is additive: with B the weights, w what an
 * entry is worth and v what a title counts, a list speaks for a group g as much as the mean of its titles' scores,
 *
 *     s(g) = Σⱼ∈g vⱼ · Σᵢ wᵢ·Bᵢⱼ / Σⱼ∈g vⱼ
 *
 * and `yours` is s(g) over s(all). So each entry's part of it is known exactly, and of the difference from the average list too.
 *
 * @param short what the weights for short lists count for (see `Factors`).
 * @returns by group; nothing where the list speaks for no title at all.
 */
export function tasteProfile(
  model: Model,
  groups: TitleGroups,
  list: WeighedList,
  average: AverageList,
  short: number,
): GroupStrength[] {
  const entries = list.rows.flatMap((row, k) => {
    const worth = list.worths[k] ?? 0;
    if (worth === 0) return [];
    const sums = emptySums(groups);
    addRowTo(sums, groups, model.weights, row, worth);
    if (short > 0) addRowTo(sums, groups, model.shortListWeights, row, worth * short);
    return [{ animeId: model.ids[row] ?? 0, sums }];
  });
  const all = entries.reduce((sum, { sums }) => sum + sums.all, 0);
  if (!(all > 0)) return [];
  const weightOfAll = groups.weights.reduce((sum, weight) => sum + weight, 0);
  const meanOf = (sums: GroupSums, group: number) =>
    ((sums.groups[group] ?? 0) + (USUAL_WEIGHT * sums.all) / weightOfAll) /
    ((groups.totals[group] ?? 0) + USUAL_WEIGHT);
  const averageSums = { groups: mix(average, short), all: average.usual.all + short * average.short.all };
  return Array.from(groups.totals, (_, group) => {
    const usual = (meanOf(averageSums, group) * weightOfAll) / averageSums.all;
    const shares = entries.map(({ animeId, sums }) => ({
      animeId,
      share: (meanOf(sums, group) * weightOfAll - usual * sums.all) / all,
    }));
    const difference = shares.reduce((sum, { share }) => sum + share, 0);
    return {
      ...{ group, yours: usual + difference, average: usual },
      shares: shares.sort((a, b) => b.share - a.share || a.animeId - b.animeId),
    };
  });
}

function mix({ usual, short }: AverageList, factor: number): Float64Array {
  return usual.groups.map((sum, group) => sum + factor * (short.groups[group] ?? 0));
}

function emptySums({ totals }: TitleGroups): { groups: Float64Array; all: number } {
  return { groups: new Float64Array(totals.length), all: 0 };
}

/** Adds what one entry speaks for. */
function addRowTo(
  sums: { groups: Float64Array; all: number },
  { own, weights: counts }: TitleGroups,
  { offsets, columns, values, scales }: SparseWeights,
  row: number,
  factor: number,
): void {
  const [from, to] = rangeOf(offsets, row);
  const scale = factor * (scales[row] ?? 0);
  for (let at = from; at < to; at++) {
    const column = columns[at] ?? 0;
    const value = scale * (counts[column] ?? 0) * (values[at] ?? 0);
    sums.all += value;
    const [first, end] = rangeOf(own.offsets, column);
    for (let k = first; k < end; k++) {
      const group = own.columns[k] ?? 0;
      sums.groups[group] = (sums.groups[group] ?? 0) + value;
    }
  }
}
