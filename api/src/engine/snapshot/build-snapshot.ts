import { Catalogue } from '../catalogue/catalogue.ts';
import type { StoredCatalogue } from '../catalogue/catalogue-record.ts';
import { countFacets } from '../catalogue/count-facets.ts';
import { modelTitles } from './model-titles.ts';
import { rowOf, type Model } from '../recommender/model.ts';
import { FilterNames } from '../search-index/filter-names.ts';
import { FiltersInWords } from '../search-index/filters-in-words.ts';
import { SearchIndex } from '../search-index/search-index.ts';
import type { Snapshot } from './snapshot.ts';

/** A model to recommend with, and when it was published; undefined for the one that is shipped. */
export interface UsedModel {
  readonly model: Model;
  readonly publishedAt: Date | undefined;
}

/** Builds a snapshot of a catalogue and a model: half a second's work, between which requests pass. */
export async function buildSnapshot(
  { version, records, loadedAt }: StoredCatalogue,
  { model, publishedAt }: UsedModel,
): Promise<Snapshot> {
  const catalogue = new Catalogue(version, records, listCountsOf(model));
  const searchIndex = await SearchIndex.build(catalogue.entries);
  return {
    model,
    catalogue,
    titles: modelTitles(model, catalogue),
    searchIndex,
    facets: countFacets(catalogue),
    filterNames: new FilterNames(catalogue.entries),
    filtersInWords: new FiltersInWords(catalogue.entries),
    catalogueLoadedAt: loadedAt,
    modelPublishedAt: publishedAt,
  };
}

/** The same catalogue with another model, which also says how popular titles are: some milliseconds' work. */
export function withModel(snapshot: Snapshot, { model, publishedAt }: UsedModel): Snapshot {
  const { catalogue, searchIndex, facets, filterNames, filtersInWords, catalogueLoadedAt } = snapshot;
  const rated = new Catalogue(catalogue.version, catalogue.entries, listCountsOf(model));
  return {
    model,
    catalogue: rated,
    titles: modelTitles(model, rated),
    searchIndex: searchIndex.withPopularityOf(rated.entries),
    facets,
    filterNames,
    filtersInWords,
    catalogueLoadedAt,
    modelPublishedAt: publishedAt,
  };
}

function listCountsOf(model: Model): (animeId: number) => number {
  return animeId => model.popularity[rowOf(model, animeId)] ?? 0;
}
