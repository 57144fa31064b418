import type { HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';
import type { Page } from '@anirec/openapi/angular';
import { errorOf } from './kept-answer';

/** One page of a list, as the API gives them. */
export interface PageOf<Item> {
  readonly data: readonly Item[];
  readonly page: Page;
}

/** A list that the API gives a page at a time, as far as it has been read. */
export interface PagedList<Item, Page extends PageOf<Item> = PageOf<Item>> {
  readonly items: Signal<readonly Item[]>;
  /** Null where the list ends, or that is not known yet. */
  readonly nextCursor: Signal<string | null>;
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  /** The page that came last for the query, with whatever the API says in it; undefined until one has. */
  readonly latest: Signal<Page | undefined>;
  /** Reads the next page. */
  more(): void;
  /** Reads the last page again that was asked for. */
  retry(): void;
}

interface Shown<Query, Item, Page> {
  readonly query: Query;
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly latest: Page | undefined;
}

/**
 * Reads a list page after page, and from its beginning again whenever the query changes.
 *
 * @param ask makes the resource that reads one page; without a query it asks for nothing.
 */
export function pagedList<Query, Item, Page extends PageOf<Item> = PageOf<Item>>(
  query: Signal<Query | undefined>,
  ask: (request: () => (Query & { cursor?: string }) | undefined) => HttpResourceRef<Page | undefined>,
): PagedList<Item, Page> {
  const cursor = linkedSignal<Query | undefined, string | undefined>({
    source: query,
    computation: () => undefined,
  });
  const answer = ask(() => {
    const [asked, after] = [query(), cursor()];
    return asked && { ...asked, ...(after !== undefined && { cursor: after }) };
  });
  const shown = linkedSignal<
    { query: Query | undefined; page: Page | undefined },
    Shown<Query | undefined, Item, Page>
  >({
    source: () => ({ query: query(), page: answer.hasValue() ? answer.value() : undefined }),
    computation: (now, previous) => {
      const before = previous && previous.value.query === now.query ? previous.value.items : [];
      const { data = [], page = { nextCursor: null } } = now.page ?? {};
      const latest = now.page ?? (previous?.value.query === now.query ? previous?.value.latest : undefined);
      return { query: now.query, items: [...before, ...data], nextCursor: page.nextCursor, latest };
    },
  });
  const nextCursor = computed(() => shown().nextCursor);
  return {
    items: computed(() => shown().items),
    nextCursor,
    error: errorOf(answer),
    isLoading: answer.isLoading,
    latest: computed(() => shown().latest),
    more: () => {
      const next = nextCursor();
      if (next !== null) cursor.set(next);
    },
    retry: () => void answer.reload(),
  };
}
