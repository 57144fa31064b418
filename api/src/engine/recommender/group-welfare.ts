/**
 * How likely a title at a place of somebody's own recommendations is one that they like, measured on the validation lists, a
 * fifth of each hidden (docs/together.md): places from 0, and chances. Scores of two lists are on no common scale, places and chances
 * are.
 */
const CHANCES = [
  [0, 0.378],
  [1.5, 0.244],
  [5, 0.153],
  [11, 0.098],
  [23, 0.061],
  [47, 0.031],
  [95, 0.015],
  [190, 0.0066],
  [380, 0.003],
  [1000, 0.0008],
] as const;
/** Further down, and of titles that nothing speaks for: not nothing, so that two of them can be told apart by the other members. */
const LEAST_CHANCE = 1e-5;
/** Smaller powers than this are as good as none, whose mean is the limit: the product's root. */
const MIN_POWER = 1e-6;

/** The chance that somebody likes the title at a place of their own recommendations; 0 is the first place. */
export function chanceAt(place: number): number {
  const next = CHANCES.findIndex(([last]) => place <= last);
  const [after, before] = [CHANCES[next], CHANCES[Math.max(next - 1, 0)]];
  if (!after || !before) return LEAST_CHANCE;
  if (after === before) return after[1];
  const [from, to] = [Math.log(before[0] + 1), Math.log(after[0] + 1)];
  const share = (Math.log(place + 1) - from) / (to - from);
  return before[1] * (after[1] / before[1]) ** share;
}

/**
 * What a title is worth to a group: the power mean of its members' chances, which is Atkinson's (1970) equally distributed
 * equivalent. It holds what Masthoff (2004, 2011) calls the average and the multiplicative strategy, and all that lies between:
 *
 *     Mq = (mean of chanceᵠ)^(1/q)        q = 1 − fairness
 *
 * Least misery lies beyond the product, at −∞. It is worth less to everybody, whoever is worst off among them (docs/together.md).
 *
 * @param chances of each member, above 0.
 * @param fairness 0: the mean, as much joy as can be had, whoever has it; 1: the product, which asks that all like it.
 */
export function groupWelfare(chances: readonly number[], fairness: number): number {
  const q = 1 - fairness;
  let sum = 0;
  if (q < MIN_POWER) {
    for (const chance of chances) sum += Math.log(chance);
    return Math.exp(sum / chances.length);
  }
  for (const chance of chances) sum += chance ** q;
  return (sum / chances.length) ** (1 / q);
}
