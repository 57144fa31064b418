import { initialsOf } from './abbreviations.ts';

describe('The initials of a name', () => {
  it('are those of all its words, and of all but the short ones', () => {
    expect(initialsOf('Attack on Titan')).toContain('AoT');
    expect(initialsOf('Legend of the Galactic Heroes')).toEqual(['LotGH', 'LGH']);
    expect(initialsOf('Boku no Hero Academia')).toEqual(['BnHA', 'BHA']);
    expect(initialsOf('Hunter x Hunter')).toEqual(['HxH']);
  });

  it('are of names of three to eight words', () => {
    expect(initialsOf('Death Note')).toEqual([]);
    expect(initialsOf('One two three four five six seven eight nine')).toEqual([]);
  });
});
