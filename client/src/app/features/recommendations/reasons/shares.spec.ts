import { BEBOP, MONSTER, reason, TRIGUN } from '../../../../testing/anime';
import { reasonShares } from './shares';

function percents(...shares: number[]): number[] {
  const reasons = shares.map((share, index) => reason(index, `Title ${index}`, share));
  return reasonShares(reasons).map(({ percent }) => percent);
}

describe('The shares of reasons', () => {
  it('are in proportion to what each adds', () => {
    expect(percents(0.6, 0.3, 0.1)).toEqual([60, 30, 10]);
  });

  it('add up to 100 although each is whole', () => {
    expect(percents(1, 1, 1)).toEqual([34, 33, 33]);
    expect(percents(2, 1)).toEqual([67, 33]);
    for (let count = 1; count <= 50; count++) {
      const shares = Array.from({ length: count }, (_, index) => Math.abs(Math.sin(index * 7.3)) + 0.001);
      expect(percents(...shares).reduce((sum, percent) => sum + percent, 0)).toBe(100);
    }
  });

  it('keep the order and the exact amounts', () => {
    const shares = reasonShares([BEBOP, TRIGUN, MONSTER].map(({ id, title }) => reason(id, title, 0.25)));
    expect(shares.map(({ title }) => title)).toEqual(['Cowboy Bebop', 'Trigun', 'Monster']);
    expect(shares.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25]);
  });

  it('leave what speaks against a title out of the hundred', () => {
    expect(percents(0.6, 0.2, -0.1)).toEqual([75, 25, 0]);
    expect(percents(-0.1)).toEqual([]);
  });

  it('are none where there is no reason', () => {
    expect(percents()).toEqual([]);
  });
});
