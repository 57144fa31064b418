import { poster } from '../../../testing/poster';
import { attemptsOf, srcsetOf, withoutFailed } from './poster-attempts';

describe('The attempts at a poster', () => {
  const bangumi = ['b/200', 'b/400', 'b/800'];
  const tmdb = ['t/185', 't/342'];
  const all = attemptsOf(poster(bangumi, tmdb));

  function left(...failed: string[]): string[][] {
    const attempts = failed.reduce(withoutFailed, all);
    return attempts.map(sizes => sizes.map(({ url }) => url));
  }

  it('are all sizes of the first site, and then those of the other', () => {
    expect(left()).toEqual([bangumi, tmdb]);
    expect(attemptsOf(null)).toEqual([]);
  });

  it('go on with the next smaller size, then with the other site, and end', () => {
    expect(left('b/800')).toEqual([['b/200', 'b/400'], tmdb]);
    expect(left('b/800', 'b/400')).toEqual([['b/200'], tmdb]);
    expect(left('b/800', 'b/400', 'b/200')).toEqual([tmdb]);
    expect(left('b/200')).toEqual([tmdb]);
    expect(left('b/200', 't/342', 't/185')).toEqual([]);
  });

  it('leave a site of which something else failed', () => {
    expect(left('elsewhere')).toEqual([tmdb]);
  });

  it('are written as browsers read them', () => {
    expect(srcsetOf(poster(tmdb).sizes)).toBe('t/185 185w, t/342 342w');
  });
});
