import type { StoredEntry } from '../../domain/list-entry.ts';
import type { ThereChange, ThereEntry } from '../../upstream/myanimelist-changes.ts';
import type { ListedFacts } from '../list/list-outbox.ts';

/** A title of which a list here says something newer than the one at MyAnimeList. */
export interface Difference {
  here: StoredEntry;
  /** Undefined where it is not on the list there. */
  there: ThereEntry | undefined;
}

/** Titles that were changed here after they were changed there, or that are on the list here alone. */
export function newerHere(
  here: readonly StoredEntry[],
  there: readonly (ThereEntry & { animeId: number })[],
): Difference[] {
  const known = new Map(there.map(entry => [entry.animeId, entry]));
  return here
    .map(entry => ({ here: entry, there: known.get(entry.animeId) }))
    .filter(
      ({ here: mine, there: theirs }) => !saysTheSame(mine, theirs) && !isNewer(theirs, mine.updatedAt),
    );
}

/** Whether two say the same of a title, or neither has it. */
export function saysTheSame(one: ListedFacts | undefined, other: ListedFacts | undefined): boolean {
  return one?.status === other?.status && one?.score === other?.score && one?.progress === other?.progress;
}

/** Whether an entry was changed at MyAnimeList later than at a time. */
export function isNewer(there: ThereEntry | undefined, than: Date): boolean {
  return there?.updatedAt !== undefined && there.updatedAt !== null && there.updatedAt > than;
}

/**
 * What is to be changed at MyAnimeList: what was changed here. What was not stays as it is there, however it differs.
 *
 * @param before what the list said here before; null where the title was not on it.
 * @returns undefined where nothing is.
 */
export function changeBetween(
  before: ListedFacts | null,
  here: ListedFacts,
  there: ThereEntry | undefined,
): ThereChange | undefined {
  if (!there) return factsOf(here);
  const isToChange = (field: keyof ListedFacts) =>
    here[field] !== there[field] && here[field] !== before?.[field];
  const change: ThereChange = {
    ...(isToChange('status') && { status: here.status }),
    ...(isToChange('score') && { score: here.score }),
    ...(isToChange('progress') && { progress: here.progress }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** What an entry says, without when and of what. */
export function factsOf({ status, score, progress }: ListedFacts): ListedFacts {
  return { status, score, progress };
}
