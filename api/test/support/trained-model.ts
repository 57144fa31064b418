import type { Model } from '../../src/engine/recommender/model.ts';
import type { RatedList } from '../../src/engine/recommender/rated-lists.ts';
import type { TitleInformation } from '../../src/engine/recommender/side-information.ts';
import { train } from '../../src/engine/recommender/train.ts';
import { smallKernel } from './kernel.ts';

/** 60 invented people who each watched about 12 of 40 titles, in two camps of taste: odd ids and even ids. */
export const LISTS: readonly RatedList[] = Array.from({ length: 60 }, (_, person) => {
  const camp = person % 2;
  const ids = [...new Set(Array.from({ length: 12 }, (_, k) => 1 + ((person * 7 + k * k * 3 + camp) % 40)))];
  return { ids, scores: ids.map(id => (id % 2 === camp ? 9 : (id * person) % 7)) };
});

/** What is known of the titles: 100 is unrated, and by its name and tags most like 1. */
export const TITLES: ReadonlyMap<number, TitleInformation> = new Map([
  ...Array.from({ length: 40 }, (_, k): [number, TitleInformation] => [
    k + 1,
    {
      names: [`Series ${'ABCDEFGHIJ'[k % 10]} ${k}`],
      tags: [`tag ${k % 5}`],
      series: null,
      year: 1990 + (k % 20),
    },
  ]),
  [100, { names: ['Series A 0: the sequel'], tags: ['tag 0'], series: null, year: 2026 }],
]);

/** On how many lists the unrated title would be. */
const EXPECTED: ReadonlyMap<number, number> = new Map([[100, 10]]);

/** A model of them. */
export function trainedModel(lists: readonly RatedList[] = LISTS): Model {
  return train(smallKernel(), { lists, titles: TITLES, expected: EXPECTED }, 'test');
}
