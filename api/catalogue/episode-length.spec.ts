import { episodeLengthOf } from './episode-length.ts';

describe('The length of episodes', () => {
  it('is short where visitors say so, also of a film', () => {
    expect(episodeLengthOf('tv', ['搞笑', '泡面番'], null)).toBe('short');
    expect(episodeLengthOf('movie', ['短片'], null)).toBe('short');
  });

  it('is short for a film of less than 40 minutes, whatever visitors say', () => {
    expect(episodeLengthOf('movie', [], 25)).toBe('short');
    expect(episodeLengthOf('movie', ['短片'], 125)).toBe('feature');
  });

  it('is that of a film for films, and the usual one for all others', () => {
    expect(episodeLengthOf('movie', [], null)).toBe('feature');
    expect(episodeLengthOf('tv', ['搞笑'], null)).toBe('standard');
    expect(episodeLengthOf('ova', [], null)).toBe('standard');
  });
});
