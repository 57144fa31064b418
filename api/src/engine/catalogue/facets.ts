import type { Season } from './catalogue-record.ts';

/** A value of a filter, and how many titles it finds. */
export interface FacetValue {
  /** @example "Action" */
  value: string;
  /** @isInt @example 2076 */
  count: number;
}

/** A year, and how many titles began in it. */
export interface FacetYear {
  /** @isInt @example 2013 */
  value: number;
  /** @isInt @example 253 */
  count: number;
}

/** A season of a year. */
export interface FacetSeason {
  season: Season;
  /** @isInt @example 2026 */
  year: number;
}

/** What the catalogue can be filtered by. */
export interface Facets {
  /** Most titles first. */
  genres: FacetValue[];
  /** Most titles first. */
  themes: FacetValue[];
  /** Most titles first. */
  studios: FacetValue[];
  /** Sites that stream titles, most titles first. */
  sites: FacetValue[];
  /** Most titles first. */
  types: FacetValue[];
  /** Latest first. */
  years: FacetYear[];
  /** Until when the catalogue reaches: the last season of which it knows 10 titles or more; null where it knows none so well. */
  latestSeason: FacetSeason | null;
}
