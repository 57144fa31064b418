import { toAnimeSummary } from '../anime/anime.dto.ts';
import { suggestFilters } from '../anime/filter-suggestion.ts';
import type { AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Suggestions } from './search.dto.ts';

/** Completes what somebody types. */
export class SearchService {
  constructor(private readonly snapshots: Snapshots) {}

  suggest(query: string, limit: number, adult: AdultTitles = 'hide'): Suggestions {
    const snapshot = this.snapshots.current;
    const { searchIndex, catalogue } = snapshot;
    const { animeIds, isExact } = searchIndex.search(query, limit, adult);
    const found = animeIds.flatMap(id => catalogue.find(id) ?? []);
    const filters = suggestFilters(snapshot, query, adult);
    return { data: found.map(toAnimeSummary), exact: isExact, ...(filters && { filters }) };
  }
}
