import type { ListEntry, ListStatus } from '../list-entry.ts';
import type { LeftOutEntry } from './list-file.ts';
import { plainTitle } from './plain-title.ts';
import { LARGEST_ANIME_ID } from '../../anime/largest-anime-id.ts';

/** The children of an `<anime>` element that make an entry. */
export const ENTRY_FIELDS = [
  'series_animedb_id',
  'series_title',
  'my_watched_episodes',
  'my_score',
  'my_status',
] as const;
/** One of them. */
export type EntryField = (typeof ENTRY_FIELDS)[number];

const MOST_EPISODES = 100_000;
const HIGHEST_SCORE = 10;

/** Exports write names; those of years ago, and those of other tools, write MyAnimeList's numbers. */
const STATUSES: Readonly<Record<string, ListStatus>> = {
  watching: 'watching',
  '1': 'watching',
  completed: 'completed',
  '2': 'completed',
  'on-hold': 'on_hold',
  '3': 'on_hold',
  dropped: 'dropped',
  '4': 'dropped',
  'plan to watch': 'plan_to_watch',
  '6': 'plan_to_watch',
};

/**
 * Reads an `<anime>` element of a MyAnimeList export. A title that is missing is written as its id, since nothing but
 * the id says which anime is meant; a score and a progress that are missing are none.
 *
 * @param fields the texts of its children.
 * @returns the entry, or why there is none.
 */
export function malXmlEntry(fields: ReadonlyMap<EntryField, string>): ListEntry | LeftOutEntry {
  const animeId = wholeNumber(fields.get('series_animedb_id'), LARGEST_ANIME_ID);
  const title = plainTitle(fields.get('series_title') ?? '');
  const leftOut = (reason: string) => ({ animeId: animeId ?? null, title: title || null, reason });
  if (animeId === undefined || animeId === 0) return leftOut('It has no MyAnimeList id.');
  const status = STATUSES[fields.get('my_status')?.trim().toLowerCase() ?? ''];
  if (status === undefined) return leftOut(`Its status ${quoted(fields, 'my_status')} is unknown.`);
  const score = wholeNumber(fields.get('my_score'), HIGHEST_SCORE);
  if (score === undefined) return leftOut(`Its score ${quoted(fields, 'my_score')} is not between 0 and 10.`);
  const progress = wholeNumber(fields.get('my_watched_episodes'), MOST_EPISODES);
  if (progress === undefined)
    return leftOut(`Its number of episodes watched, ${quoted(fields, 'my_watched_episodes')}, is no number.`);
  return { animeId, title: title || `#${animeId}`, status, score: score || null, progress, updatedAt: null };
}

/** An element that is empty or missing means 0, as exports write what is not known. */
function wholeNumber(text = '', largest: number): number | undefined {
  const number = /^\d{0,10}$/.test(text.trim()) ? Number(text) : NaN;
  return number <= largest ? number : undefined;
}

function quoted(fields: ReadonlyMap<EntryField, string>, field: EntryField): string {
  return `“${plainTitle(fields.get(field) ?? '').slice(0, 40)}”`;
}
