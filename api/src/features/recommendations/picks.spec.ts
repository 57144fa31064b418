import { InvalidRequestError } from '../../domain/errors.ts';
import { parsePicks, parseUnlike } from './picks.ts';

describe('parsePicks', () => {
  it('reads ids, with scores where they stand', () => {
    expect(parsePicks('1:9,5114:10,11061')).toEqual([
      { animeId: 1, score: 9 },
      { animeId: 5114, score: 10 },
      { animeId: 11061 },
    ]);
  });

  for (const malformed of [
    '',
    ',',
    '1,',
    'x',
    '0',
    '1:0',
    '1:11',
    '1:9:8',
    '-1',
    '1.5',
    '99999999999',
    '2147483648',
  ]) {
    it(`refuses ${JSON.stringify(malformed)} and says how picks are written`, () => {
      expect(() => parsePicks(malformed)).toThrowMatching(
        (error: unknown) =>
          error instanceof InvalidRequestError &&
          error.faults[0]?.pointer === '/query/picks' &&
          error.faults[0].message.includes('such as 1:9,5114'),
      );
    });
  }
});

describe('parseUnlike', () => {
  it('reads the ids of titles that less like is wanted of', () => {
    expect(parseUnlike('20,269')).toEqual([20, 269]);
  });

  for (const malformed of ['', '1,', '0', '1:9', '-1', '2147483648']) {
    it(`refuses ${JSON.stringify(malformed)} and says how ids are written`, () => {
      expect(() => parseUnlike(malformed)).toThrowMatching(
        (error: unknown) =>
          error instanceof InvalidRequestError &&
          error.faults[0]?.pointer === '/query/unlike' &&
          error.faults[0].message.includes('such as 20,269'),
      );
    });
  }
});
