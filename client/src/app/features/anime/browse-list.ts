import { computed, inject, Injectable, signal } from '@angular/core';
import type { AnimePage, AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { pagedList } from '../../core/paged-list';
import { type BrowseQuery, isSameQuery } from './browse-query';

const PAGE_SIZE = 30;

/** The filtered catalogue, page after page. It outlives its page, so that going back finds the same place. */
@Injectable({ providedIn: 'root' })
export class BrowseList {
  private readonly content = inject(ContentChoice);

  /** Undefined until a page asks. */
  readonly query = signal<BrowseQuery | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && isSameQuery(a, b)),
  });

  /** Whether a title is called something like what was searched for: else the list holds those that come nearest. */
  readonly isExact = computed(() => this.pages.latest()?.exact ?? true);

  /** What was searched for as filters, where all of it names some. */
  readonly filters = computed(() => this.pages.latest()?.filters);

  private readonly pages = pagedList<BrowseQuery, AnimeSummary, AnimePage>(this.query, request =>
    listAnimeResource(() => {
      const asked = request();
      return asked && { query: { ...asked, ...this.content.ofLists(), limit: PAGE_SIZE } };
    }),
  );

  readonly titles = this.pages.items;
  readonly nextCursor = this.pages.nextCursor;
  readonly error = this.pages.error;
  readonly isLoading = this.pages.isLoading;

  more(): void {
    this.pages.more();
  }

  retry(): void {
    this.pages.retry();
  }
}
