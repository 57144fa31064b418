import { choicesOf } from './choices';
import { parseRefinement, type Refinement } from './refinement';

function names(refinement: Refinement): string[] {
  return choicesOf(refinement).map(({ name }) => name);
}

const ALL: Refinement = {
  genre: ['Drama'],
  excludeGenre: ['Horror'],
  theme: ['Space'],
  studio: ['Madhouse'],
  site: ['Crunchyroll'],
  type: ['movie'],
  yearFrom: 2000,
  yearTo: 2010,
  episodeLength: ['feature'],
  minPopularity: 50,
  obscurity: 1,
  diversity: 0.4,
  aim: 'for_me',
};

describe('The choices of a refinement', () => {
  it('are named as a visitor would', () => {
    expect(names(ALL)).toEqual([
      'With Drama',
      'No Horror',
      'With Space',
      'By Madhouse',
      'On Crunchyroll',
      'Film',
      'Feature-length episodes',
      '2000 to 2010',
      'Known',
      'Hidden gems first',
      'More like my picks',
      'Balanced',
    ]);
  });

  it('say between which years a list is narrowed', () => {
    expect(names({ yearFrom: 2000 })).toEqual(['Since 2000']);
    expect(names({ yearTo: 2010 })).toEqual(['Until 2010']);
    expect(names({ yearFrom: 2005, yearTo: 2005 })).toEqual(['2005']);
  });

  it('can each be taken away', () => {
    for (const { name, without } of choicesOf(ALL)) {
      const left = names(parseRefinement(without));
      expect(left).withContext(name).not.toContain(name);
      expect(left.length).toBe(names(ALL).length - 1);
    }
  });

  it('are none where nothing is asked for', () => {
    expect(choicesOf({})).toEqual([]);
  });
});
