import type { CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';
import { randomNumbers } from '../random.ts';
import { get, newSearches, postList, someIds, type Asked } from './workloads.ts';

/** Requests of one kind. */
export interface RequestKind {
  readonly name: string;
  /** How many a server is asked in a round. */
  readonly perRound: number;
  /** None twice: no answer can be remembered. */
  readonly requests: readonly Asked[];
}

const LIST_LENGTH = 300;
/** In a round; a tick of the clock that counts a process's work is 10 ms. */
const PER_ROUND = { picks: 1_200, lists: 300, similar: 900, searches: 1_500 };

/** Requests that any build since the first understands, for so many rounds. */
export function newRequests(entries: readonly CatalogueEntry[], rounds: number): RequestKind[] {
  const random = randomNumbers();
  const popular = entries.toSorted((a, b) => b.popularity - a.popularity || a.id - b.id);
  const someOf = (count: number, among: number) => someIds(popular.slice(0, among), count, random);
  const times = (perRound: number, make: () => Asked) => Array.from({ length: perRound * rounds }, make);
  const searches = newSearches(popular, random);
  const titles = popular.map(({ id }) => get(`/api/v1/anime/${id}/recommendations`));
  const kind = (name: string, perRound: number, requests: readonly Asked[]): RequestKind => {
    return { name, perRound: Math.min(perRound, Math.floor(requests.length / rounds)), requests };
  };
  return [
    kind(
      'recommendations from 3 picks',
      PER_ROUND.picks,
      times(PER_ROUND.picks, () => get(`/api/v1/recommendations?picks=${someOf(3, 2_000).join(',')}`)),
    ),
    kind(
      `recommendations from a list of ${LIST_LENGTH}`,
      PER_ROUND.lists,
      times(PER_ROUND.lists, () => postList(someOf(LIST_LENGTH, 3_000), random)),
    ),
    kind('similar titles', PER_ROUND.similar, titles),
    kind('searches', PER_ROUND.searches, searches),
  ];
}
