import { computed, effect, inject, Injectable } from '@angular/core';
import type { ListedAnime } from '@anirec/openapi/angular';
import { listMyListResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../../core/kept-answer';
import { BrowserList } from '../../../core/list/browser-list';
import { listedOf } from '../../../core/list/browser-list-keeper';
import { changedEntry, mostEpisodes } from '../../../core/list/entry-change';
import { ListChanges } from '../../../core/list/list-changes';
import { Session } from '../../../core/session/session';
import { TitleLookup } from '../../../core/titles/title-lookup';

const MAX_SHOWN = 6;
/** Others take the place of those that are completed here. */
const MOST = 2 * MAX_SHOWN;

/** The titles that somebody watches at the moment, those first that they went on with last. */
@Injectable()
export class ContinueFeed {
  private readonly session = inject(Session);
  private readonly changes = inject(ListChanges);
  private readonly list = inject(BrowserList);
  private readonly lookup = inject(TitleLookup);
  private readonly ofAccount = keptAnswer(
    listMyListResource(() =>
      this.session.isSignedIn() ? { query: { status: 'watching', sort: 'updated', limit: MOST } } : undefined,
    ),
  );
  private readonly ofBrowser = computed(() =>
    this.list
      .content()
      .entries.filter(({ status }) => status === 'watching')
      .slice(0, MOST)
      .map(entry => ({ ...listedOf(entry), anime: this.lookup.find(entry.animeId) ?? null })),
  );
  private readonly isGuest = computed(() => this.session.state().kind === 'signed-out');

  readonly error = this.ofAccount.error;
  /** Undefined until they are known. */
  readonly entries = computed(() => {
    const read = this.isGuest() ? this.ofBrowser() : this.ofAccount.value()?.data;
    const changes = this.changes.entries();
    return read
      ?.flatMap(entry => (changes.has(entry.animeId) ? (changes.get(entry.animeId) ?? []) : entry))
      .filter(({ status }) => status === 'watching')
      .slice(0, MAX_SHOWN);
  });

  constructor() {
    this.changes.forget();
    effect(() => {
      if (this.isGuest()) this.lookup.want(this.ofBrowser().map(({ animeId }) => animeId));
    });
  }

  retry(): void {
    this.ofAccount.reload();
  }

  /** Counts one more episode. The last completes the title. */
  watchOne(entry: ListedAnime): void {
    const progress = entry.progress + 1;
    const isLast = entry.anime?.episodes !== null && progress >= mostEpisodes(entry);
    const change = isLast ? ({ status: 'completed' } as const) : {};
    void this.changes.make({ before: entry, after: changedEntry(entry, { progress, ...change }) });
  }
}
