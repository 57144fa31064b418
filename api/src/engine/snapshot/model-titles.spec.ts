import { record } from '../../../test/support/records.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { rowOf } from '../recommender/model.ts';
import { modelTitles } from './model-titles.ts';

const SERIES = { tmdb: 'tv/1429' };
const RECORDS = [
  record({ id: 1, startDate: '2013-04-07', externalIds: SERIES, franchise: 1 }),
  record({ id: 2, startDate: '2017-04-01', externalIds: { tmdb: 'tv/1429/season/2' }, franchise: 1 }),
  record({
    id: 3,
    startDate: '2013-12-10',
    externalIds: { tmdb: 'tv/1429/season/0/episode/7' },
    franchise: 1,
    franchiseRole: 'side',
  }),
  record({ id: 4, startDate: '2014-11-23', type: 'movie', franchise: 1, franchiseRole: 'recap' }),
  record({ id: 5, startDate: '1979-12-15', type: 'movie', franchise: 5 }),
  record({ id: 6, startDate: null, franchise: 5 }),
];

describe('modelTitles', () => {
  const model = trainedModel();
  const titles = modelTitles(
    model,
    new Catalogue('test', RECORDS, id => model.popularity[rowOf(model, id)] ?? 0),
  );
  const at = (values: ArrayLike<number>, id: number) => values[rowOf(model, id)];

  it('gives titles of one franchise one number, and strangers to the catalogue one of their own', () => {
    expect(at(titles.franchises, 2)).toBe(1);
    const strangers = [7, 8, 9].map(id => at(titles.franchises, id));
    expect(new Set([...strangers, 1, 5]).size).toBe(5);
  });

  it('has a later season watched after the first', () => {
    expect(at(titles.entryPoints, 2)).toBe(rowOf(model, 1));
    expect(at(titles.entryPoints, 1)).toBe(rowOf(model, 1));
  });

  it('has a film watched after an older series only where that is better known', () => {
    const popularity = (id: number) => (id === 1 ? 100 : 1);
    const known = modelTitles(model, new Catalogue('test', RECORDS, popularity));
    expect(at(known.entryPoints, 4)).toBe(rowOf(model, 1));
    const famous = modelTitles(
      model,
      new Catalogue('test', RECORDS, id => (id === 4 ? 200 : popularity(id))),
    );
    expect(at(famous.entryPoints, 4)).toBe(rowOf(model, 4));
    expect(at(known.entryPoints, 5)).toBe(rowOf(model, 5));
  });

  it('has a film watched after the latest series that began before it and is well known enough', () => {
    const later = record({ id: 7, startDate: '2014-02-15', externalIds: { tmdb: 'tv/31910' }, franchise: 1 });
    const obscure = record({ id: 8, startDate: '2014-03-01', externalIds: { tmdb: 'tv/9' }, franchise: 1 });
    const popularities = new Map([
      [1, 100],
      [7, 40],
      [4, 30],
    ]);
    const known = modelTitles(
      model,
      new Catalogue('test', [...RECORDS, later, obscure], id => popularities.get(id) ?? 1),
    );
    expect(at(known.entryPoints, 4)).toBe(rowOf(model, 7));
  });

  it('tells what carries a story on from what is told beside it', () => {
    expect([1, 2, 3, 4].map(id => at(titles.isMain, id))).toEqual([1, 1, 0, 0]);
  });

  it('puts what has no date last', () => {
    expect(at(titles.begins, 6)).toBe(Infinity);
    expect(at(titles.begins, 5) ?? 0).toBeLessThan(at(titles.begins, 1) ?? 0);
  });
});
