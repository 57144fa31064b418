import { MINUTE_MS } from './dates.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

/**
 * Running times that are a slot's and not the film's: of 47 films with one of them a third takes the time, as
 * MyAnimeList has it, or ten minutes more or less. Of all others nine in ten do.
 */
const SLOTS = new Set([30, 60, 70]);
const MAX_FILM = 240;

/** About how many minutes a film takes: bangumi-data's `end` of a film is its begin and that. Null where it is not known. */
export function minutesOf({ type, begin, end }: BangumiItem): number | null {
  if (type !== 'movie' || begin === null || end === null) return null;
  const minutes = Math.round((end.getTime() - begin.getTime()) / MINUTE_MS);
  return minutes > 0 && minutes <= MAX_FILM && !SLOTS.has(minutes) ? minutes : null;
}
