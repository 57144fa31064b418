import type { CatalogueEntry } from '../../src/engine/catalogue/catalogue.ts';
import { randomNumbers, scoreFrom } from '../random.ts';

/** A request as it is sent. */
export interface Asked {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly body?: string;
}

/** What many people ask at once. */
export interface Workload {
  readonly name: string;
  /** Asked in this order, again and again. */
  readonly requests: readonly Asked[];
  /** Whether the servers that AniRec is compared with can hold all the answers. */
  readonly hasReferences: boolean;
}

const TYPED_TITLES = 100;
const REPEATED = 500;
const LISTS = 50;
const LIST_LENGTH = 300;
/** More than are asked in a run. */
const NEW_SEARCHES = 40_000;

/** The workloads of the benchmark, the same in every run. */
export function workloads(entries: readonly CatalogueEntry[]): Workload[] {
  const random = randomNumbers();
  const popular = entries.toSorted((a, b) => b.popularity - a.popularity || a.id - b.id);
  const someOf = (count: number, among: number) => someIds(popular.slice(0, among), count, random);
  const asked = (name: string, requests: Asked[]): Workload => ({ name, requests, hasReferences: true });
  const best = popular.slice(0, REPEATED).map(({ id }) => id);
  return [
    asked('suggestions, as popular titles are typed', popular.slice(0, TYPED_TITLES).flatMap(typed)),
    {
      name: 'suggestions, none asked before',
      requests: newSearches(popular, random),
      hasReferences: false,
    },
    asked(
      'similar titles',
      best.map(id => get(`/api/v1/anime/${id}/recommendations`)),
    ),
    asked(
      'recommendations from 3 picks',
      best.map(() => get(`/api/v1/recommendations?picks=${someOf(3, 2_000).join(',')}`)),
    ),
    asked(
      `recommendations from a list of ${LIST_LENGTH}`,
      Array.from({ length: LISTS }, () => postList(someOf(LIST_LENGTH, 3_000), random)),
    ),
    asked(
      'title details',
      best.map(id => get(`/api/v1/anime/${id}`)),
    ),
    asked('health', [get('/api/v1/health')]),
  ];
}

export function get(path: string): Asked {
  return { method: 'GET', path };
}

function search(text: string): Asked {
  return get(`/api/v1/search/suggestions?q=${encodeURIComponent(text)}`);
}

/** A title as a search box sees it: a letter more at each pause. */
function typed({ title }: CatalogueEntry): Asked[] {
  const letters = Array.from(title).slice(0, 20);
  return letters.map((_, last) => search(letters.slice(0, last + 1).join('')));
}

/** Beginnings of names, one in three with a letter that is missing. */
export function newSearches(entries: readonly CatalogueEntry[], random: () => number): Asked[] {
  const texts = new Set<string>();
  while (texts.size < NEW_SEARCHES) {
    const { title, titleRomaji, titleJapanese } = entries[Math.floor(random() * entries.length)] ?? {};
    const names = [title, titleRomaji, titleJapanese].filter(name => typeof name === 'string');
    const letters = Array.from(names[Math.floor(random() * names.length)] ?? '').slice(0, 90);
    const beginning = letters.slice(0, 1 + Math.floor(random() * letters.length));
    if (random() < 1 / 3) beginning.splice(Math.floor(random() * beginning.length), 1);
    if (beginning.length > 0) texts.add(beginning.join(''));
  }
  return [...texts].map(search);
}

export function postList(ids: readonly number[], random: () => number): Asked {
  const picks = ids.map(animeId => {
    const score = scoreFrom(random);
    return score === 0 ? { animeId } : { animeId, score };
  });
  return { method: 'POST', path: '/api/v1/recommendations', body: JSON.stringify({ picks }) };
}

export function someIds(entries: readonly CatalogueEntry[], count: number, random: () => number): number[] {
  const ids = new Set<number>();
  while (ids.size < count) ids.add(entries[Math.floor(random() * entries.length)]?.id ?? 0);
  return [...ids];
}
