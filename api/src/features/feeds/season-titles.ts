import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { Season } from '../../engine/catalogue/catalogue-record.ts';
import type { TitlePages } from './title-calendar.ts';

/** A season, its titles, and where their pages are. */
export interface SeasonTitles extends TitlePages {
  readonly season: Season;
  readonly year: number;
  /** The most popular first. */
  readonly entries: readonly CatalogueEntry[];
}
