import { estimatePopularity } from './popularity.ts';

const RECORDS = [
  { id: 1, tagCount: 30 },
  { id: 2, tagCount: 30 },
  { id: 3, tagCount: 30 },
  { id: 4, tagCount: 30 },
  { id: 5, tagCount: 2 },
];

describe('estimatePopularity', () => {
  const popularity = estimatePopularity(RECORDS, id => ({ 1: 900, 2: 400, 3: 100 })[id] ?? 0);

  it('counts the lists that hold a title', () => {
    expect(popularity.slice(0, 3)).toEqual([900, 400, 100]);
  });

  it('takes the median of equally tagged titles for one that is on no list', () => {
    expect(popularity[3]).toBe(400);
  });

  it('knows nothing of a title that is like no other', () => {
    expect(popularity[4]).toBe(0);
  });
});
