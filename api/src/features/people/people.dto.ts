import type { PersonText } from './person.ts';

/**
 * Why somebody's list could not be taken: nobody has the name (`unknown`), or shows the list (`private`), the site that has it
 * fails or is slow (`unavailable`), or nothing on the list was watched (`empty`).
 */
export type MissingReason = 'unknown' | 'private' | 'unavailable' | 'empty';

/** A list that could not be taken. */
export interface MissingList {
  reason: MissingReason;
  /** A sentence for people. @example "MyAnimeList knows nobody of the name “Nobody_Here”." */
  detail: string;
  /** After how many seconds it is worth asking again; null where it is not, before something is changed. @isInt @example 60 */
  retryAfterSeconds: number | null;
}

/** Somebody who was asked for, and what was read of them. */
export interface AskedPerson {
  /** As it was asked for. */
  person: PersonText;
  /** What they are called; null of picks, which nobody's name stands with. @example "StandIn_Blaze" */
  name: string | null;
  /** How many titles were read of theirs. @isInt @example 214 */
  entries: number;
  /** When the list was read; null of picks and of your own list, which are always as they are now. */
  fetchedAt: Date | null;
  /** Whether reading it again was due, and the site that has it failed. */
  stale: boolean;
  /** Why the answer is without them; null where it is not. */
  missing: MissingList | null;
}
