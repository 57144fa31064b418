import type { Recommendation } from '@anirec/openapi/angular';

/** How a title stands to where it stood before: places up (above 0) or down, or that it is new to the list. */
export type Move = number | 'new';

/** What a change of somebody's picks does to what is recommended to them. */
export interface Moves {
  /** By title; those that stay where they are have none. */
  readonly byTitle: ReadonlyMap<number, Move>;
  /** Those that were among as many titles before and are no longer, in their order. */
  readonly gone: readonly Recommendation[];
}

/**
 * Compares two lists of recommendations.
 *
 * @param before at least as long as `after`, unless there is no more.
 */
export function movesBetween(before: readonly Recommendation[], after: readonly Recommendation[]): Moves {
  const places = new Map(before.map(({ anime }, place) => [anime.id, place]));
  const ids = new Set(after.map(({ anime }) => anime.id));
  const moves = after.flatMap(({ anime }, place): [number, Move][] => {
    const was = places.get(anime.id);
    if (was === undefined) return [[anime.id, 'new']];
    return was === place ? [] : [[anime.id, was - place]];
  });
  return {
    byTitle: new Map(moves),
    gone: before.slice(0, after.length).filter(({ anime }) => !ids.has(anime.id)),
  };
}

/** A move in words, such as `up 3`. */
export function moveInWords(move: Move): string {
  if (move === 'new') return 'new';
  return move > 0 ? `up ${move}` : `down ${-move}`;
}
