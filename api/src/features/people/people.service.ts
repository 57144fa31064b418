import {
  NotFoundError,
  RefusedError,
  UnauthenticatedError,
  UnprocessableError,
} from '../../domain/errors.ts';
import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { PublicLists } from '../../upstream/public-lists.ts';
import { UpstreamError } from '../../upstream/upstream-error.ts';
import type { FeedbackService } from '../feedback/feedback.service.ts';
import type { ListService } from '../list/list.service.ts';
import { inputFaults } from '../recommendations/faults.ts';
import type { Opinions } from '../recommendations/recommendation-input.ts';
import type { RecommendationPick } from '../recommendations/recommendation-requests.dto.ts';
import type { AskedPerson, MissingList } from './people.dto.ts';
import { parsePerson, refuseRepeatedPeople, type Person, type PersonText } from './person.ts';

/** Whoever is signed in. */
export interface Owner {
  readonly userId: string;
  readonly name: string;
}

/** Tells who sent the request, where that is asked for; undefined where nobody is signed in. */
export type IdentifyOwner = () => Promise<Owner | undefined>;

/** Somebody, and all that they have said of titles, which is nothing where `missing` says why. */
export interface ReadPerson {
  readonly told: AskedPerson;
  readonly opinions: Opinions;
  /** What reading their list failed with, where it did. */
  readonly failure?: Error;
}

const NOTHING: Opinions = { entries: [], unwanted: [] };

/** Reads the lists of whomever a request names, all at once. Nothing of anybody is stored. */
export class PeopleService {
  constructor(
    private readonly publicLists: PublicLists,
    private readonly list: ListService,
    private readonly feedback: FeedbackService,
  ) {}

  /**
   * What people have said of titles, in the order in which they are named. Where somebody's list cannot be had, it is said why.
   *
   * @throws {InvalidRequestError} where it is not written who is meant, or somebody stands twice.
   * @throws {UnprocessableError} where picks are no titles of the catalogue.
   * @throws {UnauthenticatedError} where `me` is nobody.
   */
  async read(
    catalogue: Catalogue,
    texts: readonly PersonText[],
    identify: IdentifyOwner,
  ): Promise<ReadPerson[]> {
    const people = texts.map((text, index) => parsePerson(text, `/query/person/${index}`));
    refuseRepeatedPeople(texts);
    const faults = people.flatMap((person, index) => pickFaults(catalogue, person, index));
    if (faults.length > 0) throw new UnprocessableError('Some picks cannot be used.', faults);
    const read = await Promise.all(
      people.map((person, index) => this.readPerson(person, texts[index] ?? '', identify)),
    );
    return read.map(person => (saysSomething(person) ? person : withoutOpinions(person)));
  }

  private async readPerson(person: Person, text: PersonText, identify: IdentifyOwner): Promise<ReadPerson> {
    const told = { person: text, name: null, entries: 0, fetchedAt: null, stale: false, missing: null };
    if (person.kind === 'picks')
      return { told: { ...told, entries: person.picks.length }, opinions: opinionsOf(person.picks) };
    if (person.kind === 'me') return this.readOwn(told, await identify());
    const { provider, userName } = person;
    try {
      const { entries, fetchedAt, stale } = await this.publicLists.listOf(provider, userName);
      const read = { ...told, name: userName, entries: entries.length, fetchedAt, stale };
      return { told: read, opinions: { entries, unwanted: [] } };
    } catch (error) {
      const { missing, failure } = missingBy(error);
      return { told: { ...told, name: userName, missing }, opinions: NOTHING, failure };
    }
  }

  private async readOwn(told: AskedPerson, owner: Owner | undefined): Promise<ReadPerson> {
    if (!owner) {
      throw new UnauthenticatedError(
        '`me` is whoever is signed in, and nobody is. Sign in, or leave it out.',
      );
    }
    const [entries, unwanted] = await Promise.all([
      this.list.entries(owner.userId),
      this.feedback.all(owner.userId),
    ]);
    return { told: { ...told, name: owner.name, entries: entries.length }, opinions: { entries, unwanted } };
  }
}

function pickFaults(catalogue: Catalogue, person: Person, index: number) {
  if (person.kind !== 'picks') return [];
  const pointer = `/query/person/${index}`;
  return inputFaults(catalogue, { picks: person.picks, unlike: [] }, '/query').map(({ message }) => ({
    pointer,
    message: message.replaceAll('/query/picks/', 'place '),
  }));
}

/** Whoever picks a title has watched it. */
function opinionsOf(picks: readonly RecommendationPick[]): Opinions {
  const status = 'completed';
  const entries = picks.map(({ animeId, score = null }) => ({ animeId, title: '', status, score }) as const);
  return { entries, unwanted: [] };
}

/** What is planned or dropped says nothing of what somebody likes. */
function saysSomething({ told, opinions }: ReadPerson): boolean {
  return (
    told.missing !== null ||
    opinions.entries.some(({ status }) => status !== 'plan_to_watch' && status !== 'dropped')
  );
}

function withoutOpinions({ told }: ReadPerson): ReadPerson {
  const whose = told.name === null ? 'these picks' : `${told.name}’s list`;
  const detail = `Nothing on ${whose} was watched, so it says nothing yet.`;
  return {
    told: { ...told, missing: { reason: 'empty', detail, retryAfterSeconds: null } },
    opinions: NOTHING,
  };
}

/** @throws the error itself where it is no failure of a list's, but of ours. */
function missingBy(error: unknown): { missing: MissingList; failure: Error } {
  if (error instanceof UpstreamError) {
    const { message: detail, retryAfterSeconds } = error;
    return { missing: { reason: 'unavailable', detail, retryAfterSeconds }, failure: error };
  }
  if (error instanceof NotFoundError) return refused('unknown', error);
  if (error instanceof UnprocessableError) return refused('private', error);
  throw error;
}

function refused(reason: 'unknown' | 'private', failure: RefusedError) {
  return { missing: { reason, detail: failure.message, retryAfterSeconds: null }, failure };
}

/**
 * The only person that was asked for.
 *
 * @throws what reading their list failed with.
 * @throws {UnprocessableError} where the list says nothing.
 */
export function readable(read: ReadPerson | undefined): ReadPerson {
  if (read?.failure) throw read.failure;
  if (read?.told.missing === null) return read;
  throw new UnprocessableError(read?.told.missing?.detail ?? 'Nobody is asked for.');
}
