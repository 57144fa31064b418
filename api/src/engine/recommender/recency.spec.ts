import { titlesOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf } from './model.ts';
import { recency, shareOfToday } from './recency.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

describe('recency', () => {
  const model = trainedModel();
  const [rated, coldStartItem] = [rowOf(model, 1), rowOf(model, 100)];
  const known = titlesOf(model, { normalisedPopularity: new Float32Array(model.ids.length).fill(1) });
  const listOf = (...picked: number[]): WeighedList => ({
    rows: picked,
    worths: picked.map(() => 1),
    picked,
  });
  const recencyFor = (titles: Titles, list: WeighedList) =>
    recency(model, titles, shareOfToday(model, titles, list));

  it('holds cold-start items back for a list of rated titles, and changes nothing else', () => {
    expect(recencyFor(known, listOf(rated))(coldStartItem)).toBeLessThan(0.5);
    expect(recencyFor(known, listOf(rated))(rated)).toBe(1);
  });

  it('lifts cold-start items, the more of them there are on the list', () => {
    const alone = recencyFor(known, listOf(coldStartItem));
    const half = recencyFor(known, listOf(rated, coldStartItem));
    expect(half(coldStartItem)).toBeGreaterThan(1);
    expect(alone(coldStartItem)).toBeGreaterThan(half(coldStartItem));
    expect(alone(rated)).toBe(1);
  });

  it('takes what began when the ratings end for a cold-start item, since few have rated it', () => {
    const ending = titlesOf(model, { ...known, ratingsEnd: model.years[rated] ?? 0 });
    expect(recencyFor(ending, listOf(rated))(coldStartItem)).toBeGreaterThan(1);
  });

  it('lifts what nobody knows not at all', () => {
    const unknown = titlesOf(model, { normalisedPopularity: new Float32Array(model.ids.length) });
    expect(recencyFor(unknown, listOf(coldStartItem))(coldStartItem)).toBe(1);
  });
});
