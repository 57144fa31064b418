import { commonThread } from './common-thread.ts';
import { horizon } from './horizon.ts';
import type { Model } from './model.ts';
import { recency } from './recency.ts';
import { shortListFactor, type Factors } from './scores.ts';
import type { WeighedList } from './taste.ts';
import type { Titles } from './titles.ts';

/**
 * In what is shown to people the weights for short lists count so much at the most: with more of them a ranking follows
 * what everybody has watched.
 */
const MOST_FAMILIAR = 100;
/** What the picks have in common counts this much of what the weights for short lists do. */
const THREAD = 0.008;
/** What everybody knows is held back by its fame to this power, by the number of picks: of one title little is sure. */
const LIFT = { most: 0.3, uncertain: 0.8 };
/** Lists of so many picks are read with all of it, longer ones with less, and such ones with none. */
const LIFTED = { fully: 10, notAtAll: 60 };

/**
 * The factors by which titles are shown to people. Beside what `factorsToPredict` has, they hold what the picks have in
 * common, and what holds back the titles that everybody knows: score over the score for anybody, in part.
 */
export function factorsToShow(model: Model, titles: Titles, list: WeighedList): Factors {
  const m = Math.max(list.picked.length, 1);
  const short = Math.min(shortListFactor(m), MOST_FAMILIAR);
  const fade = horizon(model, list.picked);
  const lifted = recency(model, titles, list);
  const held = heldBack(titles, m);
  const { fame } = titles;
  return {
    short,
    typical: 0,
    factor: held ? row => fade(row) * lifted(row) * held(row) : row => fade(row) * lifted(row),
    ...(short > 0 && {
      thread: {
        of: commonThread(titles, list),
        weight: (row: number) => THREAD * short * Math.sqrt(fame[row] ?? 0),
      },
    }),
  };
}

function heldBack({ fame }: Titles, m: number): ((row: number) => number) | undefined {
  if (m >= LIFTED.notAtAll) return undefined;
  const power = LIFT.most * (1 - LIFT.uncertain / m) * Math.min(1, LIFTED.fully / m);
  return row => Math.exp(-power * Math.log(fame[row] ?? 1));
}
