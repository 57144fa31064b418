import { genresToFilterBy, type Catalogue } from './catalogue.ts';
import type { Facets, FacetSeason, FacetValue } from './facets.ts';
import { SEASONS } from './seasons.ts';

/** Titles that a season must have to be known: a few are announced long before. */
const MIN_OF_A_SEASON = 10;

/** Counts what a catalogue can be filtered by: what its filters find, which leave titles for adults alone out. */
export function countFacets(catalogue: Catalogue): Facets {
  const entries = catalogue.entries.filter(({ contentRating }) => contentRating !== 'adult');
  return {
    genres: countMost(entries.flatMap(genresToFilterBy)),
    themes: countMost(entries.flatMap(entry => entry.themes)),
    studios: countMost(entries.flatMap(entry => entry.studios)),
    sites: countMost(entries.flatMap(({ links }) => [...new Set(links.map(({ site }) => site))])),
    types: countMost(entries.map(entry => entry.type)),
    years: count(entries.flatMap(entry => entry.year ?? [])).sort((a, b) => b.value - a.value),
    latestSeason: latestSeasonOf(entries),
  };
}

function latestSeasonOf(entries: Catalogue['entries']): FacetSeason | null {
  const quarters = entries.flatMap(({ season, seasonYear }) =>
    season === null || seasonYear === null ? [] : seasonYear * SEASONS.length + SEASONS.indexOf(season),
  );
  const known = count(quarters).filter(({ count }) => count >= MIN_OF_A_SEASON);
  const latest = Math.max(...known.map(({ value }) => value));
  const season = SEASONS[latest % SEASONS.length];
  return season === undefined ? null : { season, year: Math.floor(latest / SEASONS.length) };
}

function countMost(values: readonly string[]): FacetValue[] {
  return count(values).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How often each value stands among some, in the order in which they come first. */
export function count<Value>(values: readonly Value[]): { value: Value; count: number }[] {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
}
