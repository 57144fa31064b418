import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { CatalogueRecord } from '../../engine/catalogue/catalogue-record.ts';
import { minutesAnEpisode } from '../../engine/catalogue/running-time.ts';
import type { ListEntry, ListStatus } from '../../domain/list-entry.ts';

/** A status, and how many titles have it. */
export interface StatusCount {
  status: ListStatus;
  /** @isInt @example 120 */
  count: number;
}

/** A score, and how many titles have it. */
export interface ScoreCount {
  /** @isInt @example 8 */
  score: number;
  /** @isInt @example 42 */
  count: number;
}

/** A genre, how many titles are of it, and how they are scored. */
export interface GenreCount {
  /** @example "Drama" */
  genre: string;
  /** @isInt @example 61 */
  count: number;
  /** Null where none is scored. @example 7.4 */
  meanScore: number | null;
}

/** A year, and how many titles began in it. */
export interface YearCount {
  /** @isInt @example 2013 */
  year: number;
  /** @isInt @example 17 */
  count: number;
}

/** What a list adds up to. Titles that are only planned count among `count` and `statuses` alone. */
export interface ListStatistics {
  /** How many titles are on it. @isInt @example 160 */
  count: number;
  /** Every status, in the order in which they are offered. */
  statuses: StatusCount[];
  /** Every score, 1 to 10. */
  scores: ScoreCount[];
  /** Null where nothing is scored. @example 7.6 */
  meanScore: number | null;
  /** Most titles first; a title has several. */
  genres: GenreCount[];
  /** Earliest first; a year without a title is left out. */
  years: YearCount[];
  /** How many episodes were watched. @isInt @example 2310 */
  episodes: number;
  /**
   * About how many hours that took. Films count as long as they are, or 95 minutes where that is not known; an episode
   * counts 24 minutes, or 5 where the catalogue says that a title’s are short: nobody may hand out their true lengths.
   * @example 924.5
   */
  hours: number;
}

const STATUSES = [
  'watching',
  'completed',
  'on_hold',
  'dropped',
  'plan_to_watch',
] as const satisfies readonly ListStatus[];
const SCORES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** What is counted of an entry. */
export type CountedFacts = Pick<ListEntry, 'animeId' | 'status' | 'score' | 'progress'>;

/** An entry with what the catalogue knows of its title. */
interface KnownEntry extends CountedFacts {
  readonly record: CatalogueRecord | undefined;
}

/** Counts a list. Of titles that the catalogue lacks it knows neither genre nor year. */
export function statisticsOf(
  entries: readonly CountedFacts[],
  catalogue: Pick<Catalogue, 'find'>,
): ListStatistics {
  const begun = entries
    .filter(({ status }) => status !== 'plan_to_watch')
    .map(entry => ({ ...entry, record: catalogue.find(entry.animeId) }));
  const minutes = sum(begun.map(entry => entry.progress * minutesAnEpisode(entry.record)));
  return {
    count: entries.length,
    statuses: STATUSES.map(status => ({
      status,
      count: entries.filter(entry => entry.status === status).length,
    })),
    scores: SCORES.map(score => ({ score, count: begun.filter(entry => entry.score === score).length })),
    meanScore: meanScore(begun),
    genres: genresOf(begun),
    years: yearsOf(begun),
    episodes: sum(begun.map(({ progress }) => progress)),
    hours: rounded(minutes / 60),
  };
}

function genresOf(entries: readonly KnownEntry[]): GenreCount[] {
  const byGenre = new Map<string, KnownEntry[]>();
  for (const entry of entries)
    for (const genre of entry.record?.genres ?? []) {
      const known = byGenre.get(genre);
      if (known) known.push(entry);
      else byGenre.set(genre, [entry]);
    }
  return [...byGenre]
    .map(([genre, all]) => ({ genre, count: all.length, meanScore: meanScore(all) }))
    .sort((a, b) => b.count - a.count || (a.genre < b.genre ? -1 : 1));
}

function yearsOf(entries: readonly KnownEntry[]): YearCount[] {
  const counts = new Map<number, number>();
  for (const { record } of entries) {
    const year = record?.startDate?.slice(0, 4);
    if (year !== undefined) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => a.year - b.year);
}

function meanScore(entries: readonly Pick<CountedFacts, 'score'>[]): number | null {
  const scores = entries.flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? null : rounded(sum(scores) / scores.length);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** To a tenth. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
