import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { FiltersInWords, type WordedFilter } from './filters-in-words.ts';

describe('filters in words', () => {
  const netflix = { site: 'Netflix', url: 'https://www.netflix.com/title/1' };
  const records = [
    record({
      id: 1,
      genres: ['Romance', 'Sci-Fi'],
      themes: ['School', 'Vampire'],
      studios: ['Kyoto Animation'],
    }),
    record({ id: 2, genres: ['Action'], themes: ['Shounen'], studios: ['MAPPA', 'Studio Ghibli'] }),
    record({ id: 3, genres: ['Action'], studios: ['ufotable', 'J.C.Staff'], links: [netflix] }),
  ];
  const words = new FiltersInWords(new Catalogue('test', records, () => 0).entries);

  const READ: readonly (readonly [string, WordedFilter | undefined])[] = [
    ['mappa', { studios: ['MAPPA'] }],
    ['ghibli', { studios: ['Studio Ghibli'] }],
    ['Studio Ghibli movies', { studios: ['Studio Ghibli'], type: 'movie' }],
    ['kyoani', { studios: ['Kyoto Animation'] }],
    ['kyoto', { studios: ['Kyoto Animation'] }],
    ['jc staff', { studios: ['J.C.Staff'] }],
    ['romance anime', { genres: ['Romance'] }],
    ['science fiction', { genres: ['Sci-Fi'] }],
    ['sci-fi school', { genres: ['Sci-Fi'], themes: ['School'] }],
    ['vampires on netflix', { themes: ['Vampire'], sites: ['Netflix'] }],
    ['ＳＨＯＮＥＮ', { themes: ['Shounen'] }],
    ['best anime of 2024', { year: 2024 }],
    ['winter 2025', { season: 'winter', year: 2025 }],
    ['2025 autumn action', { season: 'fall', year: 2025, genres: ['Action'] }],
    ['ufot', { studios: ['ufotable'] }],
    ['action action', { genres: ['Action'] }],
    // An unfinished word of three letters could become anything.
    ['ufo', undefined],
    ['winter', undefined],
    ['best anime', undefined],
    ['vampire knight', undefined],
    ['mappa zzz', undefined],
    ['', undefined],
    ['!!', undefined],
  ];
  for (const [text, filter] of READ)
    it(`reads ${JSON.stringify(text)} as ${filter ? JSON.stringify(filter) : 'no filter'}`, () => {
      expect(words.read(text)).toEqual(filter);
    });
});
