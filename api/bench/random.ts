const SEED = 1;

/** Numbers from 0 to 1, without 1, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
export function randomNumbers(): () => number {
  let state = SEED;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A fifth is not scored; the others are 4 to 10. */
export function scoreFrom(random: () => number): number {
  return random() < 0.2 ? 0 : 4 + Math.floor(7 * random());
}
