import { MAX_ANIME_ID } from '../../../domain/max-anime-id.ts';
import type { ListEntry } from '../../../domain/list-entry.ts';
import type { LeftOutEntry, UnresolvedEntry } from '../../../domain/imported-list.ts';
import { episodesOf, scoreOf, statusOf } from '../../../domain/list-words.ts';
import { plainTitle } from '../../../domain/plain-title.ts';

/** One title as a file of any format has it. What the format does not have is left out. */
export interface FileRow {
  /** MyAnimeList's id. */
  animeId?: unknown;
  /** AniList's id. */
  aniListId?: unknown;
  /** The Movie Database's path, such as `tv/30991`. */
  tmdb?: string | undefined;
  /** What it is called, the likeliest name first. */
  titles: readonly unknown[];
  /** The year in which it began. */
  year?: unknown;
  status: unknown;
  score?: unknown;
  /** The best score of its scale; 10 where none is given. */
  highest?: number;
  /** How many episodes were watched. */
  progress?: unknown;
  /** A time in letters (ISO 8601), or seconds since 1970. */
  updatedAt?: unknown;
  /** What it is, where the file says that it is no anime. */
  otherThanAnime?: OtherThanAnime | undefined;
  /** Whether its MyAnimeList id may be the number of the row, or another site's: then its name has to agree. */
  idIsDoubtful?: boolean;
}

/** What lists hold beside anime. */
export type OtherThanAnime = 'manga' | 'neither a film nor a show';

/** Why what is no anime is left out. */
export const NO_ANIME: Readonly<Record<OtherThanAnime, string>> = {
  manga: 'It is a manga, and AniRec knows anime alone.',
  'neither a film nor a show': 'It is neither a film nor a show.',
};

/** What a row came to. */
export type ReadRow =
  | { entry: ListEntry; rewatching: boolean }
  | { unresolved: UnresolvedEntry; rewatching: boolean }
  | LeftOutEntry;

/** Reads a row: as an entry, as one whose title is yet to be found out, or as none, with the reason. */
export function readRow(row: FileRow): ReadRow {
  const names = [...new Set(row.titles.map(plainText).filter(name => name !== ''))];
  const animeId = idOf(row.animeId);
  const aniListId = idOf(row.aniListId);
  const leftOut = (reason: string): LeftOutEntry => ({ animeId, title: names[0] ?? null, reason });
  if (row.otherThanAnime) return leftOut(NO_ANIME[row.otherThanAnime]);
  if (isEmpty(row, names)) return leftOut('It is empty.');
  const meaning = statusOf(plainText(row.status));
  if (!meaning) return leftOut(`Its status ${quoted(row.status)} is unknown.`);
  const score = scoreOf(plainText(row.score), row.highest);
  if (score === undefined)
    return leftOut(`Its score ${quoted(row.score)} is not between 0 and ${row.highest ?? 10}.`);
  const progress = episodesOf(plainText(row.progress));
  if (progress === undefined)
    return leftOut(`Its number of episodes watched, ${quoted(row.progress)}, is no number.`);
  const { status, rewatching } = meaning;
  const facts = { status, score, progress, updatedAt: timeOf(row.updatedAt) };
  if (animeId !== null && !(row.idIsDoubtful && names.length > 0))
    return { entry: { animeId, title: names[0] ?? '', ...facts }, rewatching };
  const [title] = names;
  const tmdb = row.tmdb ?? null;
  if (title === undefined && aniListId === null && tmdb === null)
    return leftOut('It has neither an id that AniRec knows nor a title.');
  const named = title ?? `AniList ${aniListId}`;
  const ids = { aniListId, tmdb, doubtfulId: animeId };
  return { unresolved: { title: named, names, ...ids, year: idOf(row.year), ...facts }, rewatching };
}

function isEmpty({ animeId, aniListId, status, score }: FileRow, names: readonly string[]): boolean {
  return names.length === 0 && [animeId, aniListId, status, score].every(value => plainText(value) === '');
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? plainTitle(String(value)) : '';
}

function idOf(value: unknown): number | null {
  const text = plainText(value);
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id > 0 && id <= MAX_ANIME_ID ? id : null;
}

/** Sites that keep lists began in this century. What cannot be a time is none. */
function timeOf(value: unknown): Date | null {
  const time = typeof value === 'number' ? new Date(value * 1000) : new Date(plainText(value) || NaN);
  return time.getTime() >= Date.UTC(2000, 0) && time.getTime() < Date.UTC(2100, 0) ? time : null;
}

function quoted(value: unknown): string {
  return `“${plainText(value).slice(0, 40)}”`;
}
