import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { Season } from '../../engine/catalogue/catalogue-record.ts';

/** A season, its titles, and where their pages are. */
export interface SeasonTitles {
  readonly season: Season;
  readonly year: number;
  /** The most popular first. */
  readonly entries: readonly CatalogueEntry[];
  /** When the catalogue was loaded that they are of. */
  readonly updatedAt: Date;
  /** Of the site, without a slash at its end. */
  readonly siteUrl: string;
}
