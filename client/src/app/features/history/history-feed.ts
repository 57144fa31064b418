import { computed, Injectable, signal } from '@angular/core';
import {
  clearMyHistory,
  deleteMyHistoryEntry,
  type HistoryEntry,
  type HistoryKind,
} from '@anirec/openapi/angular';
import { listMyHistoryResource } from '@anirec/openapi/angular/resources';
import { pagedList } from '../../core/paged-list';

const PAGE_SIZE = 30;

interface HistoryQuery {
  readonly kind?: HistoryKind;
}

/** What somebody searched for and had recommended. */
@Injectable()
export class HistoryFeed {
  /** Undefined until a page asks; without a kind, all of it. */
  readonly query = signal<HistoryQuery | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && a.kind === b.kind),
  });

  private readonly pages = pagedList<HistoryQuery, HistoryEntry>(this.query, request =>
    listMyHistoryResource(() => {
      const asked = request();
      return asked && { query: { ...asked, limit: PAGE_SIZE } };
    }),
  );
  private readonly deleted = signal<ReadonlySet<number>>(new Set());

  private readonly cleared = signal(false);

  readonly entries = computed(() =>
    this.cleared() ? [] : this.pages.items().filter(({ id }) => !this.deleted().has(id)),
  );
  readonly nextCursor = computed(() => (this.cleared() ? null : this.pages.nextCursor()));
  readonly error = this.pages.error;
  readonly isLoading = this.pages.isLoading;

  more(): void {
    this.pages.more();
  }

  retry(): void {
    this.pages.retry();
  }

  /** Deletes one entry. It goes at once, and comes back where the API does not delete it, with what is thrown. */
  async delete({ id }: HistoryEntry): Promise<void> {
    this.deleted.update(deleted => new Set(deleted).add(id));
    try {
      await deleteMyHistoryEntry({ path: { entryId: id }, throwOnError: true });
    } catch (error) {
      this.deleted.update(deleted => new Set([...deleted].filter(each => each !== id)));
      throw error;
    }
  }

  /** @throws where the API does not clear it. */
  async clear(): Promise<void> {
    await clearMyHistory({ throwOnError: true });
    this.cleared.set(true);
  }
}
