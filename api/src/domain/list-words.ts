import type { ListStatus } from './list-entry.ts';

/** What a word of a list means. */
export interface StatusMeaning {
  status: ListStatus;
  /** Whether it is being watched again, which counts as completed: MyAnimeList too keeps it so. */
  rewatching: boolean;
}

const HIGHEST_SCORE = 10;
const MAX_EPISODES = 100_000;
/** What lists write where there is nothing. */
const NOTHING = /^([-–—?]+|n\/a|none|null)?$/i;

/** In lower case, without what stands between words. Numbers are MyAnimeList's, as exports of years ago have them. */
const STATUSES: Readonly<Record<ListStatus, readonly string[]>> = {
  watching: ['watching', 'currentlywatching', 'current', 'inprogress', '1'],
  completed: ['completed', 'complete', 'watched', 'finished', 'seen', '2'],
  on_hold: ['onhold', 'hold', 'paused', 'stalled', '3'],
  dropped: ['dropped', 'wontwatch', '4'],
  plan_to_watch: [
    'plantowatch',
    'plannedtowatch',
    'planning',
    'planned',
    'wanttowatch',
    'towatch',
    'watchlist',
    'ptw',
    '6',
  ],
};
/** Longer texts are none of these. In UTF-16 code units. */
const MAX_OF = 40;
/** A score or a progress as people write it: 8 of 10, or 12/26. */
const OF = /^([^/]+?)(?:\s*\/\s*|\s+of\s+)(\d{1,5}|\?+|-)?$/i;
const SCALES: ReadonlySet<number> = new Set([5, 10, 100]);
const AGAIN: ReadonlySet<string> = new Set(['rewatching', 'repeating', 'rewatch']);

const MEANINGS: ReadonlyMap<string, StatusMeaning> = new Map(
  (Object.keys(STATUSES) as ListStatus[]).flatMap(status =>
    STATUSES[status].map(word => [word, { status, rewatching: false }] as const),
  ),
);

/** What the word of any site for where somebody stands with a title means; undefined where that is not known. */
export function statusOf(word: string): StatusMeaning | undefined {
  const plain = word.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  return AGAIN.has(plain) ? { status: 'completed', rewatching: true } : MEANINGS.get(plain);
}

/**
 * Reads a score of 10, or of whatever it says itself (“4/5”), rounded to a whole number; whatever is above 0 is at least 1.
 *
 * @returns null where there is none; undefined where it cannot be read.
 */
export function scoreOf(text: string, highest = HIGHEST_SCORE): number | null | undefined {
  const { written, scale } = partsOf(text);
  if (scale !== undefined) return SCALES.has(Number(scale)) ? scoreOf(written, Number(scale)) : undefined;
  const trimmed = written.trim();
  if (NOTHING.test(trimmed)) return null;
  const score = /^\d{1,4}([.,]\d{0,20})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : NaN;
  if (!(score <= highest)) return undefined;
  return score === 0 ? null : Math.max(1, Math.round((score / highest) * HIGHEST_SCORE));
}

/** Reads a number of episodes, also of so many (“12/26”): 0 where there is none; undefined where it cannot be read. */
export function episodesOf(text: string): number | undefined {
  const trimmed = partsOf(text).written.trim();
  if (NOTHING.test(trimmed)) return 0;
  const count = /^\d{1,10}([.,]0*)?$/.test(trimmed) ? Math.trunc(Number(trimmed.replace(',', '.'))) : NaN;
  return count <= MAX_EPISODES ? count : undefined;
}

function partsOf(text: string): { written: string; scale?: string } {
  const trimmed = text.trim();
  const [, written = text, scale] = (trimmed.length <= MAX_OF ? OF.exec(trimmed) : null) ?? [];
  return scale === undefined ? { written } : { written, scale };
}
