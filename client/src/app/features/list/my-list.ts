import {
  computed,
  effect,
  inject,
  Injectable,
  linkedSignal,
  type Signal,
  signal,
  untracked,
} from '@angular/core';
import type { AnimeSummary, ListedAnime, ListEntryUpdate } from '@anirec/openapi/angular';
import { listMyListResource } from '@anirec/openapi/angular/resources';
import { changedEntry, plannedEntry } from '../../core/list/entry-change';
import { Marks } from '../../core/list/marks';
import { type PagedList, pagedList } from '../../core/paged-list';
import { Session } from '../../core/session/session';
import { ListChanges } from '../../core/list/list-changes';
import { guestList } from './guest-list';
import { isSameQuery, type ListQuery } from './list-query';

/** The API gives no more at once. */
const PAGE_SIZE = 100;
/** Rows that come and go together as the list is scrolled: a phone shows five or six, and draws no more in one go. */
const WINDOW_SIZE = 8;

/** Somebody's own list, that of their account or of their browser, page after page, with the changes that they make to it. */
@Injectable()
export class MyList {
  /** Undefined until a page asks. */
  readonly query = signal<ListQuery | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && isSameQuery(a, b)),
  });

  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);
  private readonly session = inject(Session);
  /** Guests have the list that their browser keeps. */
  readonly isGuest = this.session.state().kind === 'signed-out';
  private readonly pages = this.isGuest ? guestList(this.query) : accountList(this.query);
  /** What was looked for by name since the list was asked for, the latest first. */
  private readonly added = linkedSignal<ListQuery | undefined, readonly ListedAnime[]>({
    source: this.query,
    computation: () => [],
  });

  readonly entries = computed(() => {
    const changes = this.changes.entries();
    const shown = byTitle([...this.added(), ...this.pages.items()]);
    const fresh = [...changes.values()].filter(entry => entry !== null && !shown.has(entry.animeId));
    return [...fresh, ...shown.values()]
      .filter(entry => entry !== null)
      .map(entry => (changes.has(entry.animeId) ? changes.get(entry.animeId) : entry))
      .filter(entry => entry !== null && entry !== undefined);
  });
  /** The same, in parts. */
  readonly windows = computed(() => {
    const entries = this.entries();
    return Array.from({ length: Math.ceil(entries.length / WINDOW_SIZE) }, (_, place) =>
      entries.slice(place * WINDOW_SIZE, (place + 1) * WINDOW_SIZE),
    );
  });
  readonly nextCursor = this.pages.nextCursor;
  readonly error = this.pages.error;
  readonly isLoading = this.pages.isLoading;

  /** What is read from now on has all changes that are kept. */
  constructor() {
    effect(() => {
      this.query();
      untracked(() => this.changes.forget());
    });
  }

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
    const { entry } = await this.marks.find(anime.id);
    const shown = entry ?? plannedEntry(anime);
    this.added.update(added => [shown, ...added.filter(({ animeId }) => animeId !== anime.id)]);
    if (entry === null) void this.changes.make({ before: null, after: shown });
    return entry === null;
  }
}

function accountList(query: Signal<ListQuery | undefined>): PagedList<ListedAnime> {
  return pagedList<ListQuery, ListedAnime>(query, request =>
    listMyListResource(() => {
      const asked = request();
      return asked && { query: { ...asked, limit: PAGE_SIZE } };
    }),
  );
}

/** Of several entries of one title, the first. */
function byTitle(entries: readonly ListedAnime[]): ReadonlyMap<number, ListedAnime> {
  const map = new Map<number, ListedAnime>();
  for (const entry of entries) if (!map.has(entry.animeId)) map.set(entry.animeId, entry);
  return map;
}
