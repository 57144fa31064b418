import { formatPicks, MAX_PICKS, parsePicks } from './picks-text';

describe('The text of picks', () => {
  it('is read as ids, each with its score where it has one', () => {
    expect(parsePicks('1:9,5114,11061:10')).toEqual([
      { animeId: 1, score: 9 },
      { animeId: 5114 },
      { animeId: 11061, score: 10 },
    ]);
  });

  it('is written as it is read', () => {
    const text = '1:9,5114,11061:10';
    expect(formatPicks(parsePicks(text))).toBe(text);
  });

  it('gives what can be read of a garbled link', () => {
    expect(parsePicks('1:9,,x,5114:,-3,0,99999999999,20')).toEqual([
      { animeId: 1, score: 9 },
      { animeId: 20 },
    ]);
  });

  it('gives a title without its score where that is none of 1 to 10', () => {
    expect(parsePicks('1:0,2:11')).toEqual([{ animeId: 1 }, { animeId: 2 }]);
  });

  it('gives each title once, as it stands first', () => {
    expect(parsePicks('1:9,2,1:3')).toEqual([{ animeId: 1, score: 9 }, { animeId: 2 }]);
  });

  it('gives no more picks than the tray holds', () => {
    const text = Array.from({ length: MAX_PICKS + 10 }, (_, index) => index + 1).join(',');
    expect(parsePicks(text).length).toBe(MAX_PICKS);
  });
});
