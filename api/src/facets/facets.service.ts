import type { Catalogue } from '../anime/catalogue.ts';
import type { Facets, FacetValue } from './facets.dto.ts';

/** Counts what the catalogue can be filtered by. */
export class FacetsService {
  private readonly counted: Facets;

  constructor({ entries }: Catalogue) {
    this.counted = {
      genres: countMost(entries.flatMap(entry => entry.genres)),
      themes: countMost(entries.flatMap(entry => entry.themes)),
      types: countMost(entries.map(entry => entry.type)),
      years: count(entries.flatMap(entry => entry.year ?? [])).sort((a, b) => b.value - a.value),
    };
  }

  facets(): Facets {
    return this.counted;
  }
}

function countMost(values: readonly string[]): FacetValue[] {
  return count(values).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function count<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
