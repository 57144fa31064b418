import { termsOf } from '../../../test/support/titles.ts';
import { commonThread } from './common-thread.ts';

const SPORT = 0;
const SCHOOL = 1;
const MUSIC = 2;
const TERMS = termsOf(
  [[SPORT, SCHOOL], [SPORT], [SPORT, SCHOOL], [SCHOOL], [MUSIC, SCHOOL], [], [SPORT]],
  [0.02, 0.5, 0.02],
);

function threadOf(rows: number[], worths = rows.map(() => 1), picked = rows, alike = 0) {
  return commonThread(TERMS, { rows, worths, picked }, alike);
}

function scoresOf(...list: Parameters<typeof threadOf>): Float64Array {
  const scores = new Float64Array(7);
  threadOf(...list).addTo(scores, 1);
  return scores;
}

describe('the common thread', () => {
  it('is what the picks share beyond chance', () => {
    const scores = scoresOf([0, 1]);
    expect(scores[6]).toBeGreaterThan(1);
    expect(scores[3]).toBe(0);
    expect(scores[5]).toBe(0);
  });

  it('is the thicker the less likely so many picks share it', () => {
    expect(scoresOf([0, 1, 2])[6]).toBeGreaterThan(scoresOf([0, 1, 4])[6] ?? 0);
  });

  it('is thin for a single pick', () => {
    const [alone, shared] = [scoresOf([1])[6] ?? 0, scoresOf([0, 1])[6] ?? 0];
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(shared / 5);
  });

  it('is thick for a single pick too, and made of what is common, where likeness alone is followed', () => {
    const likened = (rows: number[]) => scoresOf(rows, undefined, rows, 1);
    expect(likened([1])[6]).toBeGreaterThan(5 * (scoresOf([1])[6] ?? 0));
    expect(scoresOf([0, 3])[4]).toBe(0);
    expect(likened([0, 3])[4]).toBeGreaterThan(0);
  });

  it('adds up from what each entry adds, for or against', () => {
    const rows = [0, 1, 4];
    const worths = [1, 0.5, -1];
    const scores = scoresOf(rows, worths, [0, 1]);
    const shares = threadOf(rows, worths, [0, 1]).sharesOf([...scores.keys()]);
    scores.forEach((score, row) => {
      const own = shares.subarray(row * rows.length, (row + 1) * rows.length);
      expect(own.reduce((sum, share) => sum + share, 0)).toBeCloseTo(score, 9);
    });
  });
});
