/** So many of the best may come: further down, reasons are thin. */
export const DRAWN_FROM = 20;
/** The first comes about three times as often as the last. */
const FLATNESS = 10;

/**
 * Draws one of the best, better ones more often.
 *
 * @param best best first.
 * @param seed the same draws the same.
 */
export function draw<Title>(best: readonly Title[], seed: number): Title | undefined {
  const weights = best.map((_, place) => 1 / (place + FLATNESS));
  let left = fractionOf(seed) * weights.reduce((sum, weight) => sum + weight, 0);
  return best.find((_, place) => (left -= weights[place] ?? 0) < 0) ?? best.at(-1);
}

/** A number from 0 to below 1 that looks random: seeds beside each other lead far apart (splitmix32; Steele et al. 2014). */
function fractionOf(seed: number): number {
  let mixed = (seed + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
