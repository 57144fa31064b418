import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import type { AnimePage, AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { type BrowseQuery, isSameQuery } from './browse-query';

const PAGE_SIZE = 30;

interface Progress {
  readonly query: BrowseQuery;
  readonly page: AnimePage | undefined;
}

interface Shown {
  readonly query: BrowseQuery;
  readonly titles: readonly AnimeSummary[];
  readonly nextCursor: string | null;
}

/** The filtered catalogue, page after page. It outlives its page, so that going back finds the same place. */
@Injectable({ providedIn: 'root' })
export class BrowseList {
  /** Undefined until a page asks. */
  readonly query = signal<BrowseQuery | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && isSameQuery(a, b)),
  });

  private readonly cursor = linkedSignal<BrowseQuery | undefined, string | undefined>({
    source: this.query,
    computation: () => undefined,
  });
  private readonly page = listAnimeResource(() => {
    const query = this.query();
    const cursor = this.cursor();
    return query && { query: { ...query, limit: PAGE_SIZE, ...(cursor !== undefined && { cursor }) } };
  });
  private readonly shown = linkedSignal<Progress, Shown>({
    source: () => ({
      query: this.query() ?? {},
      page: this.page.hasValue() ? this.page.value() : undefined,
    }),
    computation: ({ query, page }, previous) => {
      const before = previous?.value.query === query ? previous.value.titles : [];
      if (page === undefined) return { query, titles: before, nextCursor: null };
      return { query, titles: [...before, ...page.data], nextCursor: page.page.nextCursor };
    },
  });

  readonly titles = computed(() => this.shown().titles);
  readonly nextCursor = computed(() => this.shown().nextCursor);
  readonly error = this.page.error;
  readonly isLoading = this.page.isLoading;

  more(): void {
    const next = this.nextCursor();
    if (next !== null) this.cursor.set(next);
  }

  retry(): void {
    this.page.reload();
  }
}
