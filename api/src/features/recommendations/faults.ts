import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { RequestFault } from '../../domain/errors.ts';
import type { Facets, FacetValue } from '../../engine/catalogue/facets.ts';
import type { RecommendationOptions, RecommendationPick } from './recommendation-requests.dto.ts';

/** Picks, and titles that nothing like is wanted of. */
export interface RequestedTaste {
  readonly picks: readonly RecommendationPick[];
  readonly unlike: readonly number[];
}

/** Where a request's parameters stand in it, for what is wrong with them. */
export type ParameterSource = '/body' | '/query';

/** What is wrong with a taste: titles that the catalogue lacks, and titles that stand twice. */
export function tasteFaults(
  catalogue: Catalogue,
  { picks, unlike }: RequestedTaste,
  source: ParameterSource,
): RequestFault[] {
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

/** What is wrong with options beyond their form. */
export function optionFaults(
  { genres, themes, studios, sites }: Facets,
  options: RecommendationOptions,
  source: ParameterSource,
): RequestFault[] {
  const { yearFrom = -Infinity, yearTo = Infinity } = options;
  return [
    ...unknown(`${source}/genre`, 'genre', options.genre, genres),
    ...unknown(`${source}/excludeGenre`, 'genre', options.excludeGenre, genres),
    ...unknown(`${source}/theme`, 'theme', options.theme, themes),
    ...unknown(`${source}/studio`, 'studio', options.studio, studios),
    ...unknown(`${source}/site`, 'site', options.site, sites),
    ...(yearFrom > yearTo ? [{ pointer: `${source}/yearTo`, message: 'must not be before yearFrom' }] : []),
  ];
}

/** The values that the catalogue has none of. */
function unknown(
  pointer: string,
  what: string,
  values: readonly string[] = [],
  known: readonly FacetValue[],
): RequestFault[] {
  return values.flatMap((value, index) =>
    known.some(each => each.value === value)
      ? []
      : [{ pointer: `${pointer}/${index}`, message: `there is no such ${what}: /api/v1/facets lists them` }],
  );
}
