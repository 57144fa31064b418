import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { AnimeSummary, ListedAnime, ListEntryUpdate } from '@anirec/openapi/angular';
import { listMyListResource } from '@anirec/openapi/angular/resources';
import { changedEntry, plannedEntry } from '../../core/list/entry-change';
import { findEntry } from '../../core/list/find-entry';
import { pagedList } from '../../core/paged-list';
import { ListChanges } from '../../core/list/list-changes';
import { isSameQuery, type ListQuery } from './list-query';

const PAGE_SIZE = 50;

/** Somebody's own list, page after page, with the changes that they make to it. */
@Injectable()
export class MyList {
  /** Undefined until a page asks. */
  readonly query = signal<ListQuery | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && isSameQuery(a, b)),
  });

  private readonly changes = inject(ListChanges);
  private readonly pages = pagedList<ListQuery, ListedAnime>(this.query, request =>
    listMyListResource(() => {
      const asked = request();
      return asked && { query: { ...asked, limit: PAGE_SIZE } };
    }),
  );
  /** What was put on the list since it was asked for, the latest first. */
  private readonly added = linkedSignal<ListQuery | undefined, readonly ListedAnime[]>({
    source: this.query,
    computation: () => [],
  });

  readonly entries = computed(() => {
    const added = this.added();
    const addedIds = new Set(added.map(({ animeId }) => animeId));
    const others = this.pages.items().filter(({ animeId }) => !addedIds.has(animeId));
    const changes = this.changes.entries();
    return [...added, ...others]
      .map(entry => (changes.has(entry.animeId) ? changes.get(entry.animeId) : entry))
      .filter(entry => entry !== null && entry !== undefined);
  });
  readonly nextCursor = this.pages.nextCursor;
  readonly error = this.pages.error;
  readonly isLoading = this.pages.isLoading;

  more(): void {
    this.pages.more();
  }

  retry(): void {
    this.pages.retry();
  }

  change(entry: ListedAnime, change: Partial<ListEntryUpdate>): void {
    void this.changes.make({ before: entry, after: changedEntry(entry, change) });
  }

  takeOff(entry: ListedAnime): void {
    void this.changes.make({ before: entry, after: null });
  }

  /**
   * Puts a title at the top of what is shown: as it stands on the list already, or else as one that is planned.
   *
   * @returns whether it is new on the list.
   * @throws where the API does not say what the list has.
   */
  async add(anime: AnimeSummary): Promise<boolean> {
    const known = await findEntry(anime.id);
    const entry = known ?? plannedEntry(anime);
    this.added.update(added => [entry, ...added.filter(({ animeId }) => animeId !== anime.id)]);
    if (!known) void this.changes.make({ before: null, after: entry });
    return !known;
  }
}
