import type { Titles } from './titles.ts';

/**
 * The sums of a franchise's titles are put together by the cube, in which the largest count most, so that ten faint ones are no
 * match for a strong one. Of how much that is beside what it is begun with, so much counts, as a power, and no more than `most`.
 */
const STRENGTH = { cube: 3, power: 0.7, most: 3 };

/** The largest of what `franchiseStrength` can be. */
export const MAX_FRANCHISE_STRENGTH = STRENGTH.most;

/**
 * How much more a title counts because of its franchise, by row: 1, or more where more is spoken for of what carries the story
 * on than the title that it is begun with. Who is led to a series by several of its seasons is surer to like it than one of them
 * says. All titles of a franchise count so much more, so that which of them is best does not change.
 *
 * @param sums what speaks for each title, by row, without its factor.
 * @returns 1 to `MAX_FRANCHISE_STRENGTH`.
 */
export function franchiseStrength(
  { siblings, entryPoints, isMain }: Pick<Titles, 'siblings' | 'entryPoints' | 'isMain'>,
  sums: Float64Array,
): (row: number) => number {
  return row => {
    const own = sums[row] ?? 0;
    if (siblings[row] === row || own <= 0) return 1;
    let begun = entryPoints[row] === row ? own : 0;
    let together = isMain[row] === 1 ? own ** STRENGTH.cube : 0;
    for (let other = siblings[row] ?? row; other !== row; other = siblings[other] ?? row) {
      const sum = sums[other] ?? 0;
      if (sum <= 0) continue;
      if (entryPoints[other] === other) begun = Math.max(begun, sum);
      if (isMain[other] === 1) together += sum ** STRENGTH.cube;
    }
    if (begun === 0) return 1;
    const strength = (together / begun ** STRENGTH.cube) ** (STRENGTH.power / STRENGTH.cube);
    return Math.min(Math.max(1, strength), STRENGTH.most);
  };
}
