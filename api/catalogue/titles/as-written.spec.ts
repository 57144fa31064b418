import { asWritten, hepburnAsUsual, withLongVowels } from './as-written.ts';

describe('A name as its makers write it', () => {
  for (const [given, written] of [
    ['Working`!!', "Working'!!"],
    ['The King`S Avatar', "The King's Avatar"],
    ['WOLF`S RAIN', "WOLF'S RAIN"],
    ['DOG DAYS´', "DOG DAYS'"],
    ['Summer Days (Season 2)', 'Summer Days Season 2'],
    ['Winter Tale season3', 'Winter Tale Season 3'],
    ['Autumn Night Part.2', 'Autumn Night Part 2'],
    ['Spring Day S2', 'Spring Day Season 2'],
    ['Love Live ! School', 'Love Live! School'],
    ['Sound!Euphonium', 'Sound! Euphonium'],
    ['Mobile Suit Gundam THE WITCH FROM MERCURY', 'Mobile Suit Gundam the Witch from Mercury'],
    ['From The New World', 'From the New World'],
    ['Your Lie In April', 'Your Lie in April'],
    ['Blue Archive The Animation', 'Blue Archive The Animation'],
  ] as const) {
    it(`is "${written}" for "${given}"`, () => expect(asWritten(given)).toBe(written));
  }

  it('keeps acronyms, signs and what is written in an odd way', () => {
    for (const name of [
      'FLCL',
      'K-ON!',
      'Re:Creators',
      'Steins;Gate 0',
      'Tokyo Ghoul:re',
      'SSSS.Gridman',
      'ST☆RISH Tours',
      'Is This a UFO',
      'Ranma ½',
    ]) {
      expect(asWritten(name)).toBe(name);
    }
  });

  it('has romaji as MyAnimeList writes it', () => {
    expect(withLongVowels('Kōkō Kyūshi')).toBe('Koukou Kyuushi');
    expect(hepburnAsUsual('Kimi no Suizō o Tabetai')).toBe('Kimi no Suizou wo Tabetai');
  });
});
