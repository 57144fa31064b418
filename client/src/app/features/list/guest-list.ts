import { computed, inject, linkedSignal, resource, type Signal } from '@angular/core';
import { type AnimeSummary, listAnime, type ListedAnime } from '@anirec/openapi/angular';
import { BrowserList } from '../../core/list/browser-list';
import { listedOf } from '../../core/list/browser-list-keeper';
import { errorOf } from '../../core/kept-answer';
import { latestValue } from '../../core/latest-value';
import type { PagedList } from '../../core/paged-list';
import { STATUSES } from '../../core/list/list-status';
import { directionOf, type ListQuery } from './list-query';

const PAGE_SIZE = 50;
/** The API takes no more ids at once. */
const MAX_IDS = 100;

/** Each runs upwards. */
const ORDERS: Readonly<Record<NonNullable<ListQuery['sort']>, (a: ListedAnime, b: ListedAnime) => number>> = {
  updated: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
  title: (a, b) => a.title.localeCompare(b.title),
  score: (a, b) => (a.score ?? 0) - (b.score ?? 0),
  progress: (a, b) => a.progress - b.progress,
  status: (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
};

/** Reads the list that this browser keeps as one that the API gives: what the catalogue knows of its titles is asked for. */
export function guestList(query: Signal<ListQuery | undefined>): PagedList<ListedAnime> {
  const list = inject(BrowserList);
  const ids = computed(
    () =>
      list
        .content()
        .entries.map(({ animeId }) => animeId)
        .sort((a, b) => a - b),
    { equal: areSame },
  );
  const answer = resource({
    params: () => query() && ids(),
    loader: ({ params }) => findTitles(params),
  });
  const titles = latestValue(answer);
  const limit = linkedSignal({ source: query, computation: () => PAGE_SIZE });
  const matching = computed(() => {
    const known = titles();
    if (!known) return [];
    const asked = query() ?? {};
    const sign = directionOf(asked) === 'asc' ? 1 : -1;
    const order = ORDERS[asked.sort ?? 'updated'];
    return list
      .content()
      .entries.map(entry => ({ ...listedOf(entry), anime: known.get(entry.animeId) ?? null }))
      .filter(entry => passes(entry, asked))
      .sort((a, b) => sign * order(a, b));
  });
  return {
    items: computed(() => matching().slice(0, limit())),
    nextCursor: computed(() => (matching().length > limit() ? String(limit()) : null)),
    error: errorOf(answer),
    isLoading: answer.isLoading,
    latest: computed(() => undefined),
    more: () => limit.update(now => now + PAGE_SIZE),
    retry: () => void answer.reload(),
  };
}

async function findTitles(ids: readonly number[]): Promise<ReadonlyMap<number, AnimeSummary>> {
  const parts = Array.from({ length: Math.ceil(ids.length / MAX_IDS) }, (_, place) =>
    ids.slice(place * MAX_IDS, (place + 1) * MAX_IDS),
  );
  const answers = await Promise.all(
    parts.map(id => listAnime({ query: { id: [...id], limit: id.length }, throwOnError: true })),
  );
  return new Map(answers.flatMap(({ data }) => data.data).map(anime => [anime.id, anime]));
}

function passes(entry: ListedAnime, { status, q, score, genre, year, season }: ListQuery): boolean {
  const { anime } = entry;
  const yearOf = season === undefined ? anime?.year : anime?.seasonYear;
  return (
    (status === undefined || entry.status === status) &&
    (q === undefined || isNamed(entry, q)) &&
    (score === undefined || score.includes(entry.score ?? 0)) &&
    (genre === undefined || genre.every(each => anime?.genres.includes(each))) &&
    (year === undefined || yearOf === year) &&
    (season === undefined || anime?.season === season)
  );
}

function isNamed({ title, anime }: ListedAnime, text: string): boolean {
  const names = [title, ...Object.values(anime?.titles ?? {})].filter(name => typeof name === 'string');
  return names.some(name => name.toLowerCase().includes(text.toLowerCase()));
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, place) => id === b[place]);
}
