import type { Params } from '@angular/router';
import type { HistoryEntry } from '@anirec/openapi/angular';
import { formatInput } from '../../core/picks/recommendation-input';

/** A page of ours that shows an entry again. */
export interface HistoryLink {
  readonly path: string;
  readonly params: Params;
}

/** Says where what somebody asked for can be asked for again. */
export function historyLink({ kind, input }: HistoryEntry): HistoryLink {
  if (kind === 'search') return { path: '/', params: { search: input.query } };
  const { limit: _limit, ...options } = input.options;
  if (input.source === 'list') return { path: '/for-you', params: options };
  const [only] = input.picks;
  if (input.source === 'anime' && only) return { path: `/anime/${only.animeId}`, params: {} };
  return { path: '/recommendations', params: { ...formatInput(input), ...options } };
}

/**
 * Says in a few words what somebody asked for.
 *
 * @param titleOf what a title is called, where that is known.
 */
export function historyHeading(
  { kind, input }: HistoryEntry,
  titleOf: (animeId: number) => string | undefined,
): string {
  if (kind === 'search') return `Searched for “${input.query}”`;
  if (input.source === 'list') return 'Recommended from your list';
  const [first, ...others] = input.picks;
  const title = first && titleOf(first.animeId);
  if (title === undefined)
    return `Recommended from ${input.picks.length === 1 ? 'one title' : `${input.picks.length} titles`}`;
  return `Recommended from ${title}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}
