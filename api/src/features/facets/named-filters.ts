import type { RequestFault } from '../../domain/errors.ts';
import type { FilterKind, FilterNames } from '../../engine/search-index/filter-names.ts';

/** Filters of a request that hold names, as whoever asks wrote them. */
export interface NamedFilters {
  genre?: string[];
  excludeGenre?: string[];
  theme?: string[];
  studio?: string[];
  site?: string[];
}

/** What the names of a filter are of. */
const KINDS = {
  genre: 'genre',
  excludeGenre: 'genre',
  theme: 'theme',
  studio: 'studio',
  site: 'site',
} as const satisfies Record<keyof NamedFilters, FilterKind>;

/** The same request with the catalogue's names, and what is wrong with those that it has none of. */
export interface ReadFilters<Request> {
  readonly filters: Request;
  readonly faults: RequestFault[];
}

/**
 * Finds the names that a request is to be filtered by, whatever their case, spaces and signs: `sci fi` is `Sci-Fi`.
 *
 * @param source where the request has its parameters: `/query` or `/body`.
 */
export function readFilters<Request extends NamedFilters>(
  request: Request,
  names: FilterNames,
  source: string,
): ReadFilters<Request> {
  const faults: RequestFault[] = [];
  const filters = { ...request };
  for (const [parameter, kind] of Object.entries(KINDS) as [keyof NamedFilters, FilterKind][]) {
    const written = request[parameter];
    if (!written) continue;
    filters[parameter] = written.map((name, index) => {
      const found = names.find(kind, name);
      if (found === undefined)
        faults.push({
          pointer: `${source}/${parameter}/${index}`,
          message: unknownName({ names, kind, parameter, name }),
        });
      return found ?? name;
    });
  }
  return { filters, faults };
}

function unknownName(unknown: {
  names: FilterNames;
  kind: FilterKind;
  parameter: string;
  name: string;
}): string {
  const { names, kind, parameter, name } = unknown;
  const parts = name.split(',').map(part => names.find(kind, part));
  if (parts.length > 1 && parts.every(part => part !== undefined))
    return `there is no such ${kind}; for several, repeat the parameter: ${parts.map(part => `${parameter}=${encodeURIComponent(part)}`).join('&')}`;
  const nearest = names.nearest(kind, name);
  return `there is no such ${kind}${nearest === undefined ? ':' : `; did you mean ${nearest}?`} /api/v1/facets lists them`;
}
