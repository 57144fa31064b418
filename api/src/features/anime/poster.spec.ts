import { POSTER_ORIGINS, posterOf } from './poster.ts';

describe('A poster', () => {
  const bangumi = 'c2/0a/253_t3XWb.jpg';
  const tmdb = 'xDiXDfZwC6XYC6fxHI1jl3A3Ill.jpg';

  it('is Bangumi’s picture, in sizes from small to large, with TMDB’s for where that is gone', () => {
    const poster = posterOf({ bangumi, tmdb });
    expect(poster?.source).toBe('bangumi');
    expect(poster?.sizes.map(({ width }) => width)).toEqual([200, 400, 800]);
    expect(poster?.sizes[1]?.url).toBe('https://lain.bgm.tv/r/400/pic/cover/l/c2/0a/253_t3XWb.jpg');
    expect(poster?.alternative?.source).toBe('tmdb');
    expect(poster?.alternative?.sizes[1]).toEqual({
      width: 342,
      url: 'https://image.tmdb.org/t/p/w342/xDiXDfZwC6XYC6fxHI1jl3A3Ill.jpg',
    });
  });

  it('is whatever one of them has', () => {
    expect(posterOf({ tmdb })?.source).toBe('tmdb');
    expect(posterOf({ bangumi })?.alternative).toBeNull();
    expect(posterOf({})).toBeNull();
  });

  it('is at none but the places that pages may load pictures from', () => {
    const poster = posterOf({ bangumi, tmdb });
    const sizes = [...(poster?.sizes ?? []), ...(poster?.alternative?.sizes ?? [])];
    expect(new Set(sizes.map(({ url }) => new URL(url).origin))).toEqual(new Set(POSTER_ORIGINS));
  });
});
