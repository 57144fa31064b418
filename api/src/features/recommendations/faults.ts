import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { RequestFault } from '../../domain/errors.ts';
import type { RecommendationOptions, RecommendationPick } from './recommendation-requests.dto.ts';

/** Picks, and titles that nothing like is wanted of. */
export interface RequestedInput {
  readonly picks: readonly RecommendationPick[];
  readonly unlike: readonly number[];
}

/** Where a request's parameters stand in it, for what is wrong with them. */
export type ParameterSource = '/body' | '/query';

/** What is wrong with a taste: titles that the catalogue lacks, and titles that stand twice. */
export function inputFaults(
  catalogue: Catalogue,
  { picks, unlike }: RequestedInput,
  source: ParameterSource,
): RequestFault[] {
  const ids = [...picks.map(({ animeId }) => animeId), ...unlike];
  // Nearly always: to say where each stands takes several times as long.
  if (new Set(ids).size === ids.length && ids.every(id => catalogue.find(id))) return [];
  const places = [
    ...picks.map(({ animeId }, index) => ({ animeId, pointer: `${source}/picks/${index}` })),
    ...unlike.map((animeId, index) => ({ animeId, pointer: `${source}/unlike/${index}` })),
  ];
  const first = new Map<number, string>();
  return places.flatMap(({ animeId, pointer }) => {
    if (!catalogue.find(animeId)) return [{ pointer, message: `no anime has the id ${animeId}` }];
    const before = first.get(animeId);
    if (before !== undefined) return [{ pointer, message: `the id ${animeId} stands at ${before} already` }];
    first.set(animeId, pointer);
    return [];
  });
}

/** What is wrong with options beyond their form and the names in them. */
export function yearFaults(
  { yearFrom = -Infinity, yearTo = Infinity }: RecommendationOptions,
  source: ParameterSource,
): RequestFault[] {
  return yearFrom > yearTo ? [{ pointer: `${source}/yearTo`, message: 'must not be before yearFrom' }] : [];
}
