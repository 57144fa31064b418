import { commonThread } from './common-thread.ts';
import { horizon } from './horizon.ts';
import type { Model } from './model.ts';
import { recency, recencyAtMost, shareOfToday } from './recency.ts';
import { shortListFactor, type Factors } from './scores.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/**
 * What somebody who has picked few titles is shown: `safe`, what most people like who like those; `for_me`, what goes with
 * those in particular; or what lies between.
 */
export const AIMS = ['safe', 'balanced', 'for_me'] as const;

/** One of {@link AIMS}. */
export type Aim = (typeof AIMS)[number];

/** How a short list is read. */
interface Reading {
  /** The weights for short lists count so much at the most: with more, a ranking follows what everybody has watched. */
  readonly familiar: number;
  /** What the picks have in common counts this much of what the weights for short lists do. */
  readonly thread: number;
  /** What everybody knows is held back by its fame to this power, or less for few picks. */
  readonly lift: number;
  /** How far likeness alone is followed, 0 to 1: as of cold-start items (see `commonThread`). */
  readonly alike: number;
}

/** docs/recommender.md has what each is worth, and why the middle one is what is usual. */
const READINGS: Readonly<Record<Aim, Reading>> = {
  safe: { familiar: 200, thread: 0.0005, lift: 0, alike: 0 },
  balanced: { familiar: 80, thread: 0.0011, lift: 0.335, alike: 0 },
  for_me: { familiar: 80, thread: 0.003, lift: 0.45, alike: 0.3 },
};
/** Of cold-start items ratings say nothing, so what they have in common counts so much more. */
const MORE_OF_TODAY = 4;
/** From so many picks on ratings say more of them, and what they have in common less. */
const FIRM = 2.4;
/** Of one pick little is sure, so by so much of the lift less is held back; of m picks, an mth of that. */
const UNCERTAIN = 0.8;
/** Lists of so many picks are read with all of it, longer ones with less, and such ones with none. */
const LIFTED = { fully: 10, notAtAll: 60 };

/**
 * The factors by which titles are shown to people. Beside what `factorsToPredict` has, they hold what the picks have in
 * common, and what holds back the titles that everybody knows: score over the score for anybody, in part.
 */
export function factorsToShow(model: Model, titles: Titles, list: WeighedList, aim: Aim): Factors {
  const reading = READINGS[aim];
  const m = Math.max(list.picked.length, 1);
  const short = Math.min(shortListFactor(m), reading.familiar);
  const fade = horizon(model, list.picked);
  const ofToday = shareOfToday(model, titles, list);
  const lifted = recency(model, titles, ofToday);
  const held = heldBack(titles, m, reading.lift);
  return {
    short,
    typical: 0,
    factor: held ? row => fade(row) * lifted(row) * held.by(row) : row => fade(row) * lifted(row),
    factorAtMost: recencyAtMost(ofToday) * (held?.atMost ?? 1),
    ...(short > 0 && {
      thread: {
        of: commonThread(titles.terms, list, Math.max(ofToday, reading.alike)),
        weight: threadOf(reading, m, ofToday) * short,
      },
    }),
  };
}

/** What the picks have in common counts, as a share of what the weights for short lists do. */
function threadOf({ thread }: Reading, m: number, ofToday: number): number {
  return thread * Math.min(1, FIRM / m) * (1 + MORE_OF_TODAY * ofToday);
}

function heldBack(
  { logFame, leastLogFame }: Titles,
  m: number,
  lift: number,
): { by: (row: number) => number; atMost: number } | undefined {
  if (lift === 0 || m >= LIFTED.notAtAll) return undefined;
  const power = lift * (1 - UNCERTAIN / m) * Math.min(1, LIFTED.fully / m);
  return { by: row => Math.exp(-power * (logFame[row] ?? 0)), atMost: Math.exp(-power * leastLogFame) };
}
