import type { AnimeType, CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import { chance } from './chance.ts';
import type { ListedTitle, WatchStatus } from './people.ts';

/** What decides which titles stand on an invented list, and what they score. */
export interface InventedTaste {
  /** How many titles are on the list. */
  size: number;
  /** How much each genre and theme draws; 1 more makes a title e times as likely to be on the list. */
  draws: Readonly<Record<string, number>>;
  /** How much it draws that a title is as well known as any, on the same scale. */
  fame: number;
}

/** What a taste decides by. */
type Candidate = Pick<
  CatalogueRecord,
  'id' | 'type' | 'startDate' | 'endDate' | 'episodes' | 'genres' | 'themes' | 'tagCount'
>;

const MAX_TAGS = 30;
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const SECOND_MS = 1000;
/** Lists are kept between these days, whatever the clock says, so that they never change. */
const FIRST_DAY_MS = Date.parse('2014-04-01');
const LAST_DAY_MS = Date.parse('2026-06-01');
const MAX_EPISODES = 100;
/** As many as most of a type have; a series on television is broadcast weekly for a quarter of a year. */
const USUAL_EPISODES: Record<AnimeType, number> = { tv: 12, movie: 1, ova: 2, ona: 6, special: 1 };
/** How many of the titles in a status are scored. */
const SCORED_SHARE: Record<WatchStatus, number> = {
  completed: 1,
  dropped: 1,
  watching: 0.3,
  on_hold: 0.3,
  plan_to_watch: 0,
};
const REWATCHED_SHARE = 0.02;

/**
 * Draws the list that somebody of a taste would keep: the same list every time, in the order of ids.
 *
 * @param name tells people of one taste apart.
 */
export function drawList(name: string, taste: InventedTaste, records: readonly Candidate[]): ListedTitle[] {
  return records
    .map(record => ({ record, turn: turnOf(name, taste, record) }))
    .sort((a, b) => a.turn - b.turn || a.record.id - b.record.id)
    .slice(0, taste.size)
    .map(({ record }) => listedTitle(name, taste, record))
    .sort((a, b) => a.animeId - b.animeId);
}

/** Taking those whose turn comes first is a draw by weight without putting back (Efraimidis and Spirakis, 2006). */
function turnOf(name: string, taste: InventedTaste, record: Candidate): number {
  const weight = Math.exp(appealOf(taste, record) + (taste.fame * record.tagCount) / MAX_TAGS);
  return -Math.log(chance(name, record.id, 'turn')) / weight;
}

function appealOf({ draws }: InventedTaste, { genres, themes }: Candidate): number {
  return [...genres, ...themes].reduce((sum, term) => sum + (draws[term] ?? 0), 0);
}

function listedTitle(name: string, taste: InventedTaste, record: Candidate): ListedTitle {
  const luck = (matter: string) => chance(name, record.id, matter);
  const begun = Math.max(Date.parse(record.startDate ?? '') || FIRST_DAY_MS, FIRST_DAY_MS);
  const updated = LAST_DAY_MS - luck('time') * Math.max(LAST_DAY_MS - begun, 0);
  const opinion = opinionOf(appealOf(taste, record), luck('opinion'));
  const episodes = episodesOf(record);
  const status = begun > LAST_DAY_MS ? 'plan_to_watch' : statusOf(opinion, episodes, luck('status'));
  return {
    animeId: record.id,
    status,
    score: luck('score') < SCORED_SHARE[status] ? opinion : 0,
    episodesWatched: watchedOf(status, episodes, luck('progress')),
    rewatching: status === 'completed' && luck('again') < REWATCHED_SHARE,
    updatedAt: new Date(Math.floor(updated / SECOND_MS) * SECOND_MS),
  };
}

function opinionOf(appeal: number, luck: number): number {
  const expected = 6 + 0.45 * Math.min(Math.max(appeal, -3), 4);
  return Math.min(Math.max(Math.round(expected + 5 * (luck - 0.5)), 1), 10);
}

function statusOf(opinion: number, episodes: number, luck: number): WatchStatus {
  if (luck > 0.85) return 'plan_to_watch';
  if (episodes === 1) return 'completed';
  if (luck < 0.05) return 'watching';
  if (luck < 0.09) return 'on_hold';
  return luck < 0.11 || (opinion <= 5 && luck < 0.45) ? 'dropped' : 'completed';
}

function watchedOf(status: WatchStatus, episodes: number, luck: number): number {
  if (status === 'completed') return episodes;
  return status === 'plan_to_watch' ? 0 : 1 + Math.floor(luck * (episodes - 1));
}

/** The catalogue does not say of most series how many episodes they have; the weeks that they ran tell. */
function episodesOf({ type, episodes, startDate, endDate }: Candidate): number {
  if (episodes !== null) return Math.max(episodes, 1);
  if (type !== 'tv' || startDate === null || endDate === null) return USUAL_EPISODES[type];
  const weeks = Math.round((Date.parse(endDate) - Date.parse(startDate)) / WEEK_MS);
  return Math.min(Math.max(weeks + 1, 1), MAX_EPISODES);
}
