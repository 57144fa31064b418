import type { Additions } from './learn-weights.ts';
import type { Matrix } from './linear-algebra/matrix.ts';
import type { SideInformation } from './side-information.ts';
import { addGram, someRows } from './sparse-rows.ts';
import { NAME_WEIGHT, TAG_WEIGHT } from './neighbours.ts';

/** How much being watched by the same people says of two titles beyond the regression. */
const SQUARED_COSINE = 350;
/** As many lists that hold a title and none else are thought of, so that what few have seen is like nothing. */
const SHRINKAGE = 30;
/**
 * What is added to the weights for short lists, by cosines: being watched by the same people, and equal names and tags. A
 * regression on lists of which nearly nothing is known predicts what everybody has seen; these lead to what goes with the
 * picks in particular.
 */
const BESIDE = { watched: 0.0018, named: 0.0025, tagged: 0.0021 };

/** Adds to XᵀWX and XᵀWY what is known beside the lists, as if it were pairs that were watched together. */
export function sideAdder(side: SideInformation): NonNullable<Additions['side']> {
  return (gram, cross, rows) => {
    forEachCosine(gram, (cosine, at) => {
      const added = SQUARED_COSINE * cosine ** 2;
      gram.values[at] = (gram.values[at] ?? 0) + added;
      cross.values[at] = (cross.values[at] ?? 0) + added;
    });
    for (const target of [gram, cross]) {
      addGram(target, someRows(side.names, rows), NAME_WEIGHT);
      addGram(target, someRows(side.tags, rows), TAG_WEIGHT);
    }
  };
}

/** What `BESIDE` says of each two titles. */
export function besideAdder(side: SideInformation): NonNullable<Additions['beside']> {
  return (gram, rows) => {
    const likeness = { ...gram, values: new Float32Array(gram.values.length) };
    forEachCosine(gram, (cosine, at) => (likeness.values[at] = BESIDE.watched * cosine));
    addGram(likeness, someRows(side.names, rows), BESIDE.named);
    addGram(likeness, someRows(side.tags, rows), BESIDE.tagged);
    return likeness;
  };
}

/** XᵀWX over the roots of its shrunk diagonal, where it is not zero. What is done with one may change it there. */
function forEachCosine({ rows, columns, values }: Matrix, use: (cosine: number, at: number) => void): void {
  const scale = Float32Array.from(
    { length: rows },
    (_, row) => 1 / Math.sqrt((values[row * columns + row] ?? 0) + SHRINKAGE),
  );
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const together = values[at] ?? 0;
      if (together !== 0) use(together * (scale[row] ?? 0) * (scale[column] ?? 0), at);
    }
  }
}
