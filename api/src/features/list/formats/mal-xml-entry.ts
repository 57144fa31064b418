import { MAX_ANIME_ID } from '../../../domain/max-anime-id.ts';
import type { ListEntry } from '../../../domain/list-entry.ts';
import type { LeftOutEntry } from '../../../domain/imported-list.ts';
import { episodesOf, scoreOf, statusOf } from '../../../domain/list-words.ts';
import { plainTitle } from '../../../domain/plain-title.ts';

/** The children of an `<anime>` element that make an entry. */
export const ENTRY_FIELDS = [
  'series_animedb_id',
  'series_title',
  'my_watched_episodes',
  'my_score',
  'my_status',
  'my_rewatching',
] as const;
/** One of them. */
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What an `<anime>` element says. */
export interface MalXmlEntry {
  entry: ListEntry;
  /** Whether it is being watched again. */
  rewatching: boolean;
}

/**
 * Reads an `<anime>` element of a MyAnimeList export. A title, a score and a progress that are missing are none: the id
 * alone says which anime is meant.
 *
 * @param fields the texts of its children.
 * @returns the entry, or why there is none.
 */
export function malXmlEntry(fields: ReadonlyMap<EntryField, string>): MalXmlEntry | LeftOutEntry {
  const animeId = idOf(fields.get('series_animedb_id') ?? '');
  const title = plainTitle(fields.get('series_title') ?? '');
  const leftOut = (reason: string) => ({ animeId: animeId ?? null, title: title || null, reason });
  if (animeId === undefined || animeId === 0) return leftOut('It has no MyAnimeList id.');
  const meaning = statusOf(fields.get('my_status') ?? '');
  if (meaning === undefined) return leftOut(`Its status ${quoted(fields, 'my_status')} is unknown.`);
  const score = scoreOf(fields.get('my_score') ?? '');
  if (score === undefined) return leftOut(`Its score ${quoted(fields, 'my_score')} is not between 0 and 10.`);
  const progress = episodesOf(fields.get('my_watched_episodes') ?? '');
  if (progress === undefined)
    return leftOut(`Its number of episodes watched, ${quoted(fields, 'my_watched_episodes')}, is no number.`);
  const { status } = meaning;
  const again = /^(1|yes|true)$/i.test((fields.get('my_rewatching') ?? '').trim());
  const rewatching = meaning.rewatching || (again && status === 'completed');
  return { entry: { animeId, title, status, score, progress, updatedAt: null }, rewatching };
}

/** An element that is empty or missing means 0, as exports write what is not known. */
function idOf(text: string): number | undefined {
  const id = /^\d{0,10}$/.test(text.trim()) ? Number(text) : NaN;
  return id <= MAX_ANIME_ID ? id : undefined;
}

function quoted(fields: ReadonlyMap<EntryField, string>, field: EntryField): string {
  return `“${plainTitle(fields.get(field) ?? '').slice(0, 40)}”`;
}
