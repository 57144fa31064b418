/**
 * The best score of a scale that a file does not name. Scores above 10 can only be of 100; but where most are not above
 * it, those few are mistakes, which are to spoil no others.
 */
export function scaleOf(scores: readonly unknown[]): number {
  const given = scores.map(Number).filter(score => score > 0);
  const above = given.filter(score => score > 10).length;
  return above * 2 > given.length ? 100 : 10;
}
