import type { HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';
import type { Page } from '@anirec/openapi/angular';

/** One page of a list, as the API gives them. */
export interface PageOf<Item> {
  readonly data: readonly Item[];
  readonly page: Page;
}

/** A list that the API gives a page at a time, as far as it has been read. */
export interface PagedList<Item> {
  readonly items: Signal<readonly Item[]>;
  /** Null where the list ends, or that is not known yet. */
  readonly nextCursor: Signal<string | null>;
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  /** Reads the next page. */
  more(): void;
  /** Reads the last page again that was asked for. */
  retry(): void;
}

interface Shown<Query, Item> {
  readonly query: Query;
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/**
 * Reads a list page after page, and from its beginning again whenever the query changes.
 *
 * @param ask makes the resource that reads one page; without a query it asks for nothing.
 */
export function pagedList<Query, Item>(
  query: Signal<Query | undefined>,
  ask: (
    request: () => (Query & { cursor?: string }) | undefined,
  ) => HttpResourceRef<PageOf<Item> | undefined>,
): PagedList<Item> {
  const cursor = linkedSignal<Query | undefined, string | undefined>({
    source: query,
    computation: () => undefined,
  });
  const answer = ask(() => {
    const [asked, after] = [query(), cursor()];
    return asked && { ...asked, ...(after !== undefined && { cursor: after }) };
  });
  const shown = linkedSignal<
    { query: Query | undefined; page: PageOf<Item> | undefined },
    Shown<Query | undefined, Item>
  >({
    source: () => ({ query: query(), page: answer.hasValue() ? answer.value() : undefined }),
    computation: (now, previous) => {
      const before = previous && previous.value.query === now.query ? previous.value.items : [];
      const { data = [], page = { nextCursor: null } } = now.page ?? {};
      return { query: now.query, items: [...before, ...data], nextCursor: page.nextCursor };
    },
  });
  const nextCursor = computed(() => shown().nextCursor);
  return {
    items: computed(() => shown().items),
    nextCursor,
    error: answer.error,
    isLoading: answer.isLoading,
    more: () => {
      const next = nextCursor();
      if (next !== null) cursor.set(next);
    },
    retry: () => void answer.reload(),
  };
}
