import { record } from '../../test/support/records.ts';
import { dropNamesOfOthers, makeTitlesDistinct } from './distinct.ts';

describe('makeTitlesDistinct', () => {
  it('leaves the oldest its name and marks the others with their year or their type', () => {
    const titles = makeTitlesDistinct([
      record({ id: 1, title: 'Monster', startDate: '2004-04-07' }),
      record({ id: 2, title: 'Monster', startDate: '2012-01-01' }),
      record({
        id: 3,
        title: 'Monster',
        startDate: '2005-01-01',
        type: 'movie',
      }),
    ]).map(({ title }) => title);
    expect(titles).toEqual(['Monster', 'Monster (2012)', 'Monster (Movie)']);
  });
});

describe('dropNamesOfOthers', () => {
  const [original, sequel] = dropNamesOfOthers([
    record({
      id: 1,
      title: 'Demon Slayer',
      titleJapanese: '鬼滅の刃',
      synonyms: ['Blade of Demon Destruction'],
    }),
    record({
      id: 2,
      title: 'Demon Slayer: Mugen Train',
      synonyms: ['鬼滅の刃', 'Infinity Train'],
    }),
  ]);

  it('takes a sequel’s synonym away that is the original’s name', () => {
    expect(sequel?.synonyms).toEqual(['Infinity Train']);
  });

  it('leaves a title its own', () => {
    expect(original?.synonyms).toEqual(['Blade of Demon Destruction']);
  });
});
