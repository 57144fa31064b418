import { strongestShares } from './reasons.ts';

/** Shares of 1, −2, 3, −4 … in the order in which the recommender gives them. */
function alternating(count: number) {
  return Array.from({ length: count }, (_, k) => ({
    animeId: k + 1,
    share: (k + 1) * (k % 2 === 0 ? 1 : -1),
    likeness: 0,
  })).sort((a, b) => b.share - a.share);
}

function sumOf(shares: readonly { share: number }[]): number {
  return shares.reduce((sum, { share }) => sum + share, 0);
}

describe('strongestShares', () => {
  it('are all of up to 20', () => {
    const shares = alternating(20);
    expect(strongestShares(sumOf(shares), shares)).toEqual({ top: shares, others: undefined });
  });

  it('are of more than 20 the 20 that weigh most, for or against, still the largest first', () => {
    const shares = alternating(30);
    const { top } = strongestShares(sumOf(shares), shares);
    expect(top).toEqual(shares.filter(({ animeId }) => animeId > 10));
    expect(top.some(({ share }) => share < 0)).toBeTrue();
  });

  it('add up to the score with the others', () => {
    const shares = alternating(5000).map(each => ({ ...each, share: Math.sin(each.share) / 7 }));
    shares.sort((a, b) => b.share - a.share);
    const { top, others } = strongestShares(sumOf(shares), shares);
    expect(others?.count).toBe(4980);
    expect(sumOf(top) + (others?.share ?? NaN)).toBeCloseTo(sumOf(shares), 10);
  });
});
