import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { AdultTitles } from '../../engine/catalogue/catalogue.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { Suggestions } from './search.dto.ts';

/** Completes what somebody types. */
export class SearchService {
  constructor(private readonly snapshots: Snapshots) {}

  suggest(query: string, limit: number, adult: AdultTitles = 'hide'): Suggestions {
    const { searchIndex, catalogue } = this.snapshots.current;
    const { animeIds, isExact } = searchIndex.search(query, limit, adult);
    const found = animeIds.flatMap(id => catalogue.find(id) ?? []);
    return { data: found.map(toAnimeSummary), exact: isExact };
  }
}
