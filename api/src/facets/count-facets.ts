import type { Catalogue } from '../anime/catalogue.ts';
import type { Facets, FacetValue } from './facets.dto.ts';

/** Counts what a catalogue can be filtered by. */
export function countFacets({ entries }: Catalogue): Facets {
  return {
    genres: countMost(entries.flatMap(entry => entry.genres)),
    themes: countMost(entries.flatMap(entry => entry.themes)),
    types: countMost(entries.map(entry => entry.type)),
    years: count(entries.flatMap(entry => entry.year ?? [])).sort((a, b) => b.value - a.value),
  };
}

function countMost(values: readonly string[]): FacetValue[] {
  return count(values).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function count<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
