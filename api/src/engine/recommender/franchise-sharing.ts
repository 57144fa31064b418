import type { Additions } from './learn-weights.ts';
import type { Matrix } from './linear-algebra/matrix.ts';
import type { TitleInformation } from './side-information.ts';

/** How much of what a title speaks for is what its whole franchise does. */
const SHARED = 0.3;
/** Beside titles that carry the story on, what is told beside it hardly counts. */
const BESIDE = 1e-3;

/**
 * Lets each title speak in part as its franchise does: who picks the second season likes the first as well, and what either says
 * is surer than what one of them does alone. A franchise speaks as the mean of its titles that carry its story on, each counted by
 * the lists that hold it.
 *
 * @param popularity on how many lists a title is, by row of the model.
 * @param franchiseOf the franchise of a row of the model.
 * @returns what does that to the rows of weights that are learnt.
 */
export function franchiseSharer(
  popularity: Uint32Array,
  franchiseOf: (row: number) => TitleInformation['franchise'],
): NonNullable<Additions['share']> {
  return (weights, rows) => {
    const members = Map.groupBy(rows.keys(), position => franchiseOf(rows[position] ?? 0)?.id);
    for (const [franchise, positions] of members) {
      if (franchise === undefined || positions.length < 2) continue;
      shareMean(weights, positions, position => {
        const row = rows[position] ?? 0;
        return (franchiseOf(row)?.isMain === true ? (popularity[row] ?? 0) : 0) + BESIDE;
      });
    }
  };
}

/** Some rows of a matrix become in part their mean. */
function shareMean(
  { values, columns }: Matrix,
  positions: readonly number[],
  countOf: (position: number) => number,
): void {
  const total = positions.reduce((sum, position) => sum + countOf(position), 0);
  const mean = new Float64Array(columns);
  for (const position of positions) {
    const part = countOf(position) / total;
    for (let column = 0; column < columns; column++)
      mean[column] = (mean[column] ?? 0) + part * (values[position * columns + column] ?? 0);
  }
  for (const position of positions) {
    for (let column = 0; column < columns; column++) {
      const at = position * columns + column;
      values[at] = (1 - SHARED) * (values[at] ?? 0) + SHARED * (mean[column] ?? 0);
    }
  }
}
