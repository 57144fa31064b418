import type { ListEntry } from '../../domain/list-entry.ts';

/** What a row of ratings says: an entry of somebody's list, or that there is none, or nothing that can be read. */
export type RatingRow =
  | { readonly kind: 'entry'; readonly user: string; readonly id: number; readonly score: number }
  | { readonly kind: 'no entry'; readonly user: string; readonly reason: string }
  | { readonly kind: 'fault'; readonly reason: string };

/**
 * What an entry of somebody's list says of their taste: what was begun counts, and a drop counts as a low score.
 *
 * @param entry its score is null or 0 where it has none.
 */
export function rowOfEntry(
  user: string,
  { animeId, status, score, progress }: Pick<ListEntry, 'animeId' | 'status' | 'score' | 'progress'>,
): RatingRow {
  const given = score ?? 0;
  switch (status) {
    case 'watching':
    case 'on_hold':
      return given === 0 && progress === 0
        ? { kind: 'no entry', user, reason: 'not begun' }
        : { kind: 'entry', user, id: animeId, score: given };
    case 'completed':
      return { kind: 'entry', user, id: animeId, score: given };
    case 'dropped':
      return { kind: 'entry', user, id: animeId, score: scoreOfDrop(given) };
    case 'plan_to_watch':
      return { kind: 'no entry', user, reason: 'planned, not watched' };
  }
}

/**
 * Whoever gives up a title has judged it, and few say so with a score. 3 is a clear no, short of the worst, which people
 * give to what they finish and hate. A score beside a drop is of the part that was bearable, so it counts as no more
 * than 4: nothing that somebody gave up shall be a reason to recommend more of it.
 */
function scoreOfDrop(score: number): number {
  return score === 0 ? 3 : Math.min(score, 4);
}
