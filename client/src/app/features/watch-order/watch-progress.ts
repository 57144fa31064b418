import type { ListedAnime, WatchStep } from '@anirec/openapi/angular';

/** A title of an order, and how far somebody is with it. */
export interface WatchRow extends WatchStep {
  /** What their list says of it, if anything. */
  readonly entry: ListedAnime | null;
  readonly isSeen: boolean;
  /** Whether it can be watched yet. */
  readonly isOut: boolean;
}

/** How far somebody is with all of an order. */
export interface WatchProgress {
  readonly seen: number;
  readonly count: number;
  /** Of what is out, as far as is known how long it takes. */
  readonly minutes: number;
  readonly minutesLeft: number;
  /** What to go on with, the story before what can be left out: nothing where all is seen, or the rest is not out. */
  readonly next: WatchRow | undefined;
}

/** @param today `YYYY-MM-DD`. */
export function watchRow(step: WatchStep, entry: ListedAnime | null, today: string): WatchRow {
  const { startDate } = step;
  // A date without its day, or its month, is past once all that it may mean is.
  const isOut = startDate === null || startDate <= today.slice(0, startDate.length);
  return { ...step, entry, isSeen: entry?.status === 'completed', isOut };
}

/** Adds up an order; what somebody has dropped is neither left nor what to go on with. */
export function watchProgress(rows: readonly WatchRow[]): WatchProgress {
  const out = rows.filter(({ isOut }) => isOut);
  const left = out.filter(row => !row.isSeen && row.entry?.status !== 'dropped' && row.place !== null);
  return {
    seen: rows.filter(({ isSeen }) => isSeen).length,
    count: rows.length,
    minutes: sum(out.map(({ minutes }) => minutes ?? 0)),
    minutesLeft: Math.round(sum(out.map(minutesLeftOf))),
    next: left.find(({ anime }) => anime.franchiseRole === 'main') ?? left[0],
  };
}

function minutesLeftOf({ anime, entry, isSeen, minutes }: WatchRow): number {
  if (isSeen || entry?.status === 'dropped' || minutes === null) return 0;
  const watched = anime.episodes ? Math.min(1, (entry?.progress ?? 0) / anime.episodes) : 0;
  return minutes * (1 - watched);
}

/** A length as people say it: `45 minutes`, `1½ hours`, `12 hours`. Below ten hours halves are told. */
export function inHours(minutes: number): string {
  if (minutes < 60) return plural(minutes, 'minute');
  if (minutes >= 600) return plural(Math.round(minutes / 60), 'hour');
  const half = Math.round(minutes / 30) / 2;
  return Number.isInteger(half) ? plural(half, 'hour') : `${Math.floor(half)}½ hours`;
}

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
