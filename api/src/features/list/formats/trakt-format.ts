import type { FileRow } from './file-row.ts';
import { at, isObject, listAt } from './json-fields.ts';
import type { JsonFormat } from './json-format.ts';

/** A film or a show that a row is about. */
interface Work {
  work: unknown;
  kind: 'tv' | 'movie';
}

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
    const rows = parts.filter(part => part.some(row => workOf(row) !== undefined)).flat();
    if (rows.length === 0) return undefined;
    const others = rows.filter(row => workOf(row) === undefined);
    return [...[...byWork(rows).values()].map(traktRow), ...others.map(otherRow)];
  },
};

function workOf(row: unknown): Work | undefined {
  const [show, movie] = [at(row, 'show'), at(row, 'movie')];
  if (at(show, 'ids', 'trakt') !== undefined) return { work: show, kind: 'tv' };
  if (at(movie, 'ids', 'trakt') !== undefined) return { work: movie, kind: 'movie' };
  return undefined;
}

/** One work may be among what was watched, and what was rated, and what is to be watched. */
function byWork(rows: readonly unknown[]): ReadonlyMap<string, unknown[]> {
  const works = new Map<string, unknown[]>();
  for (const row of rows) {
    const found = workOf(row);
    if (found === undefined) continue;
    const key = `${found.kind} ${String(at(found.work, 'ids', 'trakt'))}`;
    const known = works.get(key);
    if (known) known.push(row);
    else works.set(key, [row]);
  }
  return works;
}

function traktRow(rows: readonly unknown[]): FileRow {
  const { work, kind } = workOf(rows[0]) ?? {};
  const watched = rows.filter(isWatched);
  const rated = rows.find(row => at(row, 'rating') !== undefined && !isPart(row));
  const tmdb = at(work, 'ids', 'tmdb');
  const progress = episodesOf(watched);
  return {
    titles: [at(work, 'title')],
    year: at(work, 'year'),
    tmdb: typeof tmdb === 'number' ? `${kind}/${tmdb}` : undefined,
    status: statusOf(work, progress, watched.length > 0 || rated !== undefined),
    score: at(rated, 'rating'),
    progress,
    updatedAt:
      at(watched[0], 'last_watched_at') ??
      at(watched[0], 'watched_at') ??
      at(rated, 'rated_at') ??
      at(rows[0], 'listed_at'),
  };
}

/** What was watched is listed by show, with how often, or by each time that something was watched. */
function isWatched(row: unknown): boolean {
  return ['plays', 'last_watched_at', 'watched_at'].some(field => at(row, field) !== undefined);
}

/** Seasons and episodes are rated too, which says little of the whole. */
function isPart(row: unknown): boolean {
  return ['season', 'episode'].includes(String(at(row, 'type')));
}

/** Different ones, without specials. */
function episodesOf(watched: readonly unknown[]): number {
  const listed = watched.flatMap(row =>
    listAt(row, 'seasons').flatMap(season =>
      listAt(season, 'episodes').map(episode => [at(season, 'number'), at(episode, 'number')]),
    ),
  );
  const alone = watched.flatMap(row =>
    isObject(at(row, 'episode')) ? [[at(row, 'episode', 'season'), at(row, 'episode', 'number')]] : [],
  );
  const regular = [...listed, ...alone].filter(([season]) => season !== 0);
  return new Set(regular.map(numbers => numbers.join())).size;
}

/** Trakt has no statuses. A show of which episodes are still to be watched is being watched, where Trakt says how many. */
function statusOf(work: unknown, progress: number, hasBegun: boolean): string {
  if (!hasBegun) return 'plan to watch';
  return progress > 0 && Number(at(work, 'aired_episodes')) > progress ? 'watching' : 'completed';
}

function otherRow(row: unknown): FileRow {
  const title = at(row, 'person', 'name') ?? at(row, 'title') ?? null;
  return { titles: [title], status: '', otherThanAnime: 'neither a film nor a show' };
}
