import { formatTaste, MAX_UNLIKE, parseTaste } from './taste';

describe('A taste', () => {
  it('is read from an address: picks with scores, and ids that nothing like is wanted of', () => {
    expect(parseTaste({ picks: '1:9,6', unlike: '20,269' })).toEqual({
      picks: [{ animeId: 1, score: 9 }, { animeId: 6 }],
      unlike: [20, 269],
    });
  });

  it('is written as it is read, without the parts that are empty', () => {
    for (const params of [{ picks: '1:9,6', unlike: '20,269' }, { picks: '1' }, { unlike: '20' }, {}])
      expect(formatTaste(parseTaste(params))).toEqual(params);
  });

  it('has no title on both sides: a pick stays one', () => {
    expect(parseTaste({ picks: '1,6', unlike: '6,20' }).unlike).toEqual([20]);
  });

  it('leaves out what cannot be read', () => {
    expect(parseTaste({ picks: 'x', unlike: '20,,y,-3,20,0' })).toEqual({ picks: [], unlike: [20] });
  });

  it('is never longer than the API reads, however long the ids are', () => {
    const ids = Array.from({ length: MAX_UNLIKE + 9 }, (_, index) => 2147483647 - index);
    const { unlike } = formatTaste(parseTaste({ unlike: ids.join(',') }));
    expect(unlike?.split(',').length).toBe(MAX_UNLIKE);
    expect(unlike?.length).toBeLessThanOrEqual(500);
  });
});
