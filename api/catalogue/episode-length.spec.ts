import { episodeLengthOf } from './episode-length.ts';

describe('The length of episodes', () => {
  it('is short where visitors say so, also of a film', () => {
    expect(episodeLengthOf('tv', ['搞笑', '泡面番'])).toBe('short');
    expect(episodeLengthOf('movie', ['短片'])).toBe('short');
  });

  it('is that of a film for films, and the usual one for all others', () => {
    expect(episodeLengthOf('movie', [])).toBe('feature');
    expect(episodeLengthOf('tv', ['搞笑'])).toBe('standard');
    expect(episodeLengthOf('ova', [])).toBe('standard');
  });
});
