import { timeOf } from '../figures.ts';
import type { Engine } from './engines.ts';
import type { Query } from './queries.ts';

const SHOWN = 8;
const AMONG = 5;

/** How well searches of one kind were answered, as shares of them. */
export interface Quality {
  searches: number;
  /** A title of the right franchise was the first. */
  first: number;
  /** The title was among the first five. */
  amongFive: number;
  /** Nothing was found. */
  empty: number;
}

/** Asks an engine everything. */
export function measureQuality(engine: Engine, queries: readonly Query[]): Quality {
  const found = queries.map(query => ({ query, ids: engine.search(query.q, SHOWN) }));
  const share = (passes: (answer: (typeof found)[number]) => boolean) =>
    found.filter(passes).length / Math.max(found.length, 1);
  return {
    searches: queries.length,
    first: share(({ query, ids }) => query.franchise.has(ids[0] ?? 0)),
    amongFive: share(({ query, ids }) => ids.slice(0, AMONG).includes(query.animeId)),
    empty: share(({ ids }) => ids.length === 0),
  };
}

/**
 * How long each query takes, in milliseconds: the least of some rounds, which is its time on the processor, since what
 * comes in between only adds. Processor time itself is counted too coarsely for one query.
 */
export function measureTimes(engine: Engine, queries: readonly Query[], rounds: number): number[] {
  const times = queries.map(() => Infinity);
  for (let round = 0; round < rounds; round++)
    queries.forEach(({ q }, place) => {
      const time = timeOf(() => engine.search(q, SHOWN));
      times[place] = Math.min(times[place] ?? Infinity, time);
    });
  return times;
}
