import { rangeOf, type SparseRows } from './sparse-rows.ts';
import type { SparseWeights } from './sparse-weights.ts';
import type { Terms } from './terms.ts';

/** What it counts that a term is known of a title; the rest is whether what goes with the title has it. */
const KNOWN = 0.15;
/** At least so much of what goes with a title must be known for it to say anything. */
const MIN_KNOWN = 0.05;
/** Members that count less are left out. */
const LEAST = 0.1;

/**
 * How much of each term a title is. What is known of genres and themes is full of gaps, and of those that have one not all are
 * watched for it. So a title counts by what goes with it as well: by how much more of its weights come from titles that have
 * the term than would by chance.
 *
 * @param weights those by which titles speak for each other; the positive alone say what goes with a title.
 * @param fame by row.
 */
export function membersOf(
  weights: SparseWeights,
  { own, frequencies }: Pick<Terms, 'own' | 'frequencies'>,
  fame: Float32Array,
): SparseRows {
  const n = fame.length;
  const terms = frequencies.length;
  const sums = sumsByTerm(weights, own, terms, n);
  const offsets = new Uint32Array(terms + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const has = new Uint8Array(n * terms);
  for (let row = 0; row < n; row++) {
    const [from, to] = rangeOf(own.offsets, row);
    for (let at = from; at < to; at++) has[row * terms + (own.columns[at] ?? 0)] = 1;
  }
  for (let term = 0; term < terms; term++) {
    const usual = frequencies[term] ?? 0;
    for (let row = 0; row < n; row++) {
      const share = (sums.byTerm[row * terms + term] ?? 0) / (sums.known[row] ?? 1);
      const excess = Math.max(0, (share - usual) / (1 - usual || 1));
      const value = KNOWN * (has[row * terms + term] ?? 0) + (1 - KNOWN) * Math.sqrt(excess);
      if (value < LEAST) continue;
      columns.push(row);
      values.push(value * Math.cbrt(fame[row] ?? 0));
    }
    offsets[term + 1] = columns.length;
  }
  return { offsets, columns: Uint32Array.from(columns), values: Float32Array.from(values) };
}

/** What speaks for each title: of titles that have a term, by title and term, and of those that have any. */
function sumsByTerm(
  weights: SparseWeights,
  own: Terms['own'],
  terms: number,
  n: number,
): { byTerm: Float32Array; known: Float32Array } {
  const byTerm = new Float32Array(n * terms);
  const known = new Float32Array(n);
  const all = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const [first, end] = rangeOf(own.offsets, row);
    const [from, to] = rangeOf(weights.offsets, row);
    const scale = weights.scales[row] ?? 0;
    for (let k = from; k < to; k++) {
      const weight = scale * (weights.values[k] ?? 0);
      if (weight <= 0) continue;
      const column = weights.columns[k] ?? 0;
      all[column] = (all[column] ?? 0) + weight;
      if (first < end) known[column] = (known[column] ?? 0) + weight;
      for (let at = first; at < end; at++) {
        const place = column * terms + (own.columns[at] ?? 0);
        byTerm[place] = (byTerm[place] ?? 0) + weight;
      }
    }
  }
  for (let row = 0; row < n; row++) known[row] = Math.max(known[row] ?? 0, MIN_KNOWN * (all[row] ?? 0)) || 1;
  return { byTerm, known };
}
