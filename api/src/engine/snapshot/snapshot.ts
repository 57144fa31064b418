import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Facets } from '../catalogue/facets.ts';
import type { Model } from '../recommender/model.ts';
import type { Titles } from '../recommender/titles.ts';
import type { FilterNames } from '../search-index/filter-names.ts';
import type { FiltersInWords } from '../search-index/filters-in-words.ts';
import type { SearchIndex } from '../search-index/search-index.ts';

/** All that requests read from memory, as it was at one moment. Its parts fit each other, and none of them changes. */
export interface Snapshot {
  readonly model: Model;
  readonly catalogue: Catalogue;
  /** What the catalogue knows of the model's titles. */
  readonly titles: Titles;
  readonly searchIndex: SearchIndex;
  readonly facets: Facets;
  /** What titles can be filtered by, however it is written. */
  readonly filterNames: FilterNames;
  /** What texts say of them in words. */
  readonly filtersInWords: FiltersInWords;
  /** When the catalogue was loaded into the database. */
  readonly catalogueLoadedAt: Date;
  /** When the model was published; undefined for the one that is shipped. */
  readonly modelPublishedAt: Date | undefined;
}

/**
 * Where the snapshot of this moment is found. An operation asks once, at its start, and uses what it got to its end:
 * what it asks for later may be of another catalogue and another model.
 */
export class Snapshots {
  constructor(private latest: Snapshot) {}

  get current(): Snapshot {
    return this.latest;
  }

  /** Makes another snapshot the one that operations get from now on; those under way keep theirs. */
  replace(next: Snapshot): void {
    this.latest = next;
  }
}
