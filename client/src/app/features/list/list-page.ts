import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { PageHeading } from '../../core/navigation/page-heading';
import { TitleLanguage } from '../../core/titles/title-language';
import { ClearBrowserList } from '../../shared/browser-list/clear-browser-list';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { SearchField } from '../../shared/search-field/search-field';
import { SearchBox } from '../search/search-box';
import { EntryRow } from './entry-row';
import { EntrySkeletons } from './entry-skeletons';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { parseListQuery, SORT_NAMES, SORTS } from './list-query';
import { MyList } from './my-list';

/** What somebody has watched, watches and means to watch. The address holds which part of it is shown. */
@Component({
  selector: 'anirec-list-page',
  imports: [
    ClearBrowserList,
    EntryRow,
    EntrySkeletons,
    FailureNotice,
    Notice,
    PageHeading,
    RouterLink,
    SearchBox,
    SearchField,
  ],
  providers: [MyList],
  templateUrl: './list-page.html',
  styleUrl: './list-page.scss',
})
export class ListPage {
  protected readonly list = inject(MyList);
  protected readonly sorts = SORTS;
  protected readonly sortNames = SORT_NAMES;
  protected readonly tabs = [
    { name: 'All', status: null },
    ...STATUSES.map(status => ({ name: STATUS_NAMES[status], status })),
  ];
  /** The title that could not be added, and why. */
  protected readonly refused = signal<{ anime: AnimeSummary; error: unknown } | null>(null);

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  protected readonly query = computed(() => parseListQuery(this.params()));
  protected readonly sort = computed(() => this.query().sort ?? 'updated');
  protected readonly status = computed(() => this.query().status ?? null);

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => this.list.query.set(query));
    });
    effect(() => {
      if (this.query().q === undefined || this.list.isLoading()) return;
      const count = this.list.entries().length;
      const more = this.list.nextCursor() === null ? '' : ', and there are more';
      this.announcer.say(`${count} ${count === 1 ? 'title' : 'titles'} found${more}.`);
    });
  }

  protected chooseSort(value: string): void {
    void this.router.navigate([], {
      queryParams: { sort: value === 'updated' ? null : value },
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
  }

  protected search(text: string): void {
    void this.router.navigate([], {
      queryParams: { q: text === '' ? null : text },
      queryParamsHandling: 'merge',
      replaceUrl: this.query().q !== undefined && text !== '',
      scroll: 'manual',
    });
  }

  protected async add(anime: AnimeSummary): Promise<void> {
    this.refused.set(null);
    try {
      const isNew = await this.list.add(anime);
      if (!isNew) this.announcer.say(`${this.language.titleOf(anime)} is on your list already.`);
    } catch (error) {
      this.refused.set({ anime, error });
    }
  }
}
