import type { FileRow } from './file-row.ts';
import { at, isObject, listAt } from './json-fields.ts';
import type { JsonFormat } from './json-formats.ts';

/**
 * Trakt's export, which has the forms of its API: what was watched, rated and listed, each alone as a list or together by
 * names. Trakt knows films and shows, and not which of them are anime: what the catalogue does not have is left out.
 */
export const trakt: JsonFormat = {
  rowsOf: root => {
    const parts = Array.isArray(root)
      ? [root]
      : isObject(root)
        ? Object.values(root).filter(Array.isArray)
        : [];
    const rows = parts.flat().filter(row => workOf(row) !== undefined);
    return rows.length === 0 ? undefined : [...byWork(rows).values()].map(traktRow);
  },
};

function workOf(row: unknown): { work: unknown; kind: 'tv' | 'movie' } | undefined {
  const show = at(row, 'show');
  const movie = at(row, 'movie');
  if (isObject(at(show, 'ids')) && at(show, 'ids', 'trakt') !== undefined) return { work: show, kind: 'tv' };
  if (isObject(at(movie, 'ids')) && at(movie, 'ids', 'trakt') !== undefined)
    return { work: movie, kind: 'movie' };
  return undefined;
}

/** One work may be among what was watched, and what was rated, and what is to be watched. */
function byWork(rows: readonly unknown[]): ReadonlyMap<string, unknown[]> {
  const works = new Map<string, unknown[]>();
  for (const row of rows) {
    const found = workOf(row);
    const key = `${found?.kind} ${String(at(found?.work, 'ids', 'trakt'))}`;
    works.set(key, [...(works.get(key) ?? []), row]);
  }
  return works;
}

function traktRow(rows: readonly unknown[]): FileRow {
  const { work, kind } = workOf(rows[0]) ?? {};
  const watched = rows.find(
    row => at(row, 'plays') !== undefined || at(row, 'last_watched_at') !== undefined,
  );
  const rated = rows.find(row => at(row, 'rating') !== undefined && at(row, 'type') !== 'episode');
  const tmdb = at(work, 'ids', 'tmdb');
  const episodes = listAt(watched, 'seasons')
    .filter(season => at(season, 'number') !== 0)
    .flatMap(season => listAt(season, 'episodes')).length;
  return {
    titles: [at(work, 'title')],
    year: at(work, 'year'),
    tmdb: typeof tmdb === 'number' ? `${kind}/${tmdb}` : undefined,
    status: watched !== undefined || rated !== undefined ? 'completed' : 'plan to watch',
    score: at(rated, 'rating'),
    progress: episodes,
    updatedAt: at(watched, 'last_watched_at') ?? at(rated, 'rated_at') ?? at(rows[0], 'listed_at'),
  };
}
