import { titlesOf } from '../../../test/support/titles.ts';
import { trainedModel } from '../../../test/support/trained-model.ts';
import { rowOf } from './model.ts';
import { recency, shareOfToday } from './recency.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

describe('recency', () => {
  const model = trainedModel();
  const [rated, newcomer] = [rowOf(model, 1), rowOf(model, 100)];
  const known = titlesOf(model, { renown: new Float32Array(model.ids.length).fill(1) });
  const listOf = (...picked: number[]): WeighedList => ({
    rows: picked,
    worths: picked.map(() => 1),
    picked,
  });
  const recencyFor = (titles: Titles, list: WeighedList) =>
    recency(model, titles, shareOfToday(model, titles, list));

  it('holds newcomers back for a list of rated titles, and changes nothing else', () => {
    expect(recencyFor(known, listOf(rated))(newcomer)).toBeLessThan(0.5);
    expect(recencyFor(known, listOf(rated))(rated)).toBe(1);
  });

  it('lifts newcomers, the more of them there are on the list', () => {
    const alone = recencyFor(known, listOf(newcomer));
    const half = recencyFor(known, listOf(rated, newcomer));
    expect(half(newcomer)).toBeGreaterThan(1);
    expect(alone(newcomer)).toBeGreaterThan(half(newcomer));
    expect(alone(rated)).toBe(1);
  });

  it('takes what began when the ratings end for a newcomer, since few have rated it', () => {
    const ending = titlesOf(model, { ...known, ratingsEnd: model.years[rated] ?? 0 });
    expect(recencyFor(ending, listOf(rated))(newcomer)).toBeGreaterThan(1);
  });

  it('lifts what nobody knows not at all', () => {
    const unknown = titlesOf(model, { renown: new Float32Array(model.ids.length) });
    expect(recencyFor(unknown, listOf(newcomer))(newcomer)).toBe(1);
  });
});
