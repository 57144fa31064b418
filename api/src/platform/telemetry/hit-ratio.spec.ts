import { HitRatio } from './hit-ratio.ts';

describe('the share of hits', () => {
  it('is of the look-ups since it was last asked for, in percent', () => {
    const ratio = new HitRatio();
    for (const outcome of ['hit', 'hit', 'miss', 'hit'] as const) ratio.count(outcome);
    expect(ratio.take()).toBe(75);
    ratio.count('miss');
    expect(ratio.take()).toBe(0);
  });

  it('is not known where nothing was looked up', () => {
    expect(new HitRatio().take()).toBeUndefined();
  });
});
