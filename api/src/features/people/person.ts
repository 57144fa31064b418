import { InvalidRequestError, type RequestFault } from '../../domain/errors.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import { parsePicks } from '../recommendations/picks.ts';
import type { RecommendationPick } from '../recommendations/recommendation-requests.dto.ts';

/**
 * Somebody whose taste is asked for: `mal:NAME` or `anilist:NAME` is whoever's public list it is, `picks:1:9,5114` are titles with
 * scores behind a colon where there are some, as `picks` of `/recommendations` has them, and `me` is whoever is signed in.
 * @minLength 2
 * @maxLength 2000
 * @pattern ^(me|(mal|anilist):[A-Za-z0-9_-]{2,20}|picks:[0-9:,]+)$
 */
export type PersonText = string;

/** The same, read. */
export type Person =
  | { readonly kind: 'me' }
  | { readonly kind: 'profile'; readonly provider: Upstream; readonly userName: string }
  | { readonly kind: 'picks'; readonly picks: readonly RecommendationPick[] };

const PROVIDERS = new Map<string, Upstream>([
  ['mal', 'myanimelist'],
  ['anilist', 'anilist'],
]);

/**
 * Reads whom a request asks for.
 *
 * @param pointer where in the request it stands.
 * @throws {InvalidRequestError} where it names nobody.
 */
export function parsePerson(text: PersonText, pointer: string): Person {
  if (text === 'me') return { kind: 'me' };
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/.exec(text) ?? [];
  const provider = PROVIDERS.get(kind);
  if (provider) return { kind: 'profile', provider, userName: rest };
  return { kind: 'picks', picks: parsePicks(rest, pointer) };
}

/** Who stands among the people twice, which would count them twice. */
export function repeatedPeople(people: readonly PersonText[]): RequestFault[] {
  const first = new Map<string, number>();
  return people.flatMap((text, index) => {
    const key = text.toLowerCase();
    const before = first.get(key);
    first.set(key, before ?? index);
    if (before === undefined) return [];
    return [
      { pointer: `/query/person/${index}`, message: `is /query/person/${before} again: name each once` },
    ];
  });
}

/** @throws {InvalidRequestError} where somebody stands twice. */
export function refuseRepeatedPeople(people: readonly PersonText[]): void {
  const faults = repeatedPeople(people);
  if (faults.length > 0) throw new InvalidRequestError('Somebody is named twice.', faults);
}
