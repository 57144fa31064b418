import { formatInput, MAX_UNLIKE, parseInput } from './recommendation-input';

describe('The input of recommendations', () => {
  it('is read from an address: picks with scores, and ids that nothing like is wanted of', () => {
    expect(parseInput({ picks: '1:9,6', unlike: '20,269' })).toEqual({
      picks: [{ animeId: 1, score: 9 }, { animeId: 6 }],
      unlike: [20, 269],
    });
  });

  it('is written as it is read, without the parts that are empty', () => {
    for (const params of [{ picks: '1:9,6', unlike: '20,269' }, { picks: '1' }, { unlike: '20' }, {}])
      expect(formatInput(parseInput(params))).toEqual(params);
  });

  it('has no title on both sides: a pick stays one', () => {
    expect(parseInput({ picks: '1,6', unlike: '6,20' }).unlike).toEqual([20]);
  });

  it('leaves out what cannot be read', () => {
    expect(parseInput({ picks: 'x', unlike: '20,,y,-3,20,0' })).toEqual({ picks: [], unlike: [20] });
  });

  it('is never longer than the API reads, however long the ids are', () => {
    const ids = Array.from({ length: MAX_UNLIKE + 9 }, (_, index) => 2147483647 - index);
    const { unlike } = formatInput(parseInput({ unlike: ids.join(',') }));
    expect(unlike?.split(',').length).toBe(MAX_UNLIKE);
    expect(unlike?.length).toBeLessThanOrEqual(500);
  });
});
