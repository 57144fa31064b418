import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { Catalogue } from '../anime/catalogue.ts';
import type { SearchIndex } from './search-index.ts';
import type { Suggestions } from './search.dto.ts';

/** Completes what somebody types. */
export class SearchService {
  constructor(
    private readonly index: SearchIndex,
    private readonly catalogue: Catalogue,
  ) {}

  suggest(query: string, limit: number): Suggestions {
    return { data: this.index.search(query, limit).flatMap(id => summaryOf(this.catalogue, id)) };
  }
}

function summaryOf(catalogue: Catalogue, id: number) {
  const entry = catalogue.find(id);
  return entry ? [toAnimeSummary(entry)] : [];
}
