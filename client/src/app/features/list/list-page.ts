import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
import { PageHeading } from '../../core/navigation/page-heading';
import { TitleLanguage } from '../../core/titles/title-language';
import { ClearBrowserList } from '../../shared/browser-list/clear-browser-list';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { SearchField } from '../../shared/search-field/search-field';
import { SearchBox } from '../search/search-box';
import { EntrySkeletons } from './entry-skeletons';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { ListFilters } from './list-filters';
import { countFilters, directionOf, parseListQuery, SORT_NAMES, SORTS } from './list-query';
import { NearEnd } from './near-end';
import { RowWindow } from './row-window';
import { Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { MyList } from './my-list';

/** What somebody has watched, watches and means to watch. The address holds which part of it is shown. */
@Component({
  selector: 'anirec-list-page',
  imports: [
    ClearBrowserList,
    EntrySkeletons,
    FailureNotice,
    ListFilters,
    NearEnd,
    Notice,
    PageHeading,
    RouterLink,
    RowWindow,
    SearchBox,
    SearchField,
    SelectionBar,
  ],
  providers: [MyList, Selection],
  templateUrl: './list-page.html',
  styleUrl: './list-page.scss',
})
export class ListPage {
  protected readonly list = inject(MyList);
  protected readonly selection = inject(Selection);
  protected readonly areFiltersOpen = signal(false);
  protected readonly sorts = SORTS;
  protected readonly sortNames = SORT_NAMES;
  protected readonly tabs = [
    { name: 'All', status: null },
    ...STATUSES.map(status => ({ name: STATUS_NAMES[status], status })),
  ];
  /** The title that could not be added, and why. */
  protected readonly refused = signal<{ anime: AnimeSummary; error: unknown } | null>(null);

  private readonly focus = inject(LostFocus);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  protected readonly query = computed(() => parseListQuery(this.params()));
  protected readonly sort = computed(() => this.query().sort ?? 'updated');
  protected readonly direction = computed(() => directionOf(this.query()));
  protected readonly filterCount = computed(() => countFilters(this.query()));
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

  /** Each order begins the way that is usual for it. */
  protected chooseSort(value: string): void {
    this.narrow({ sort: value === 'updated' ? null : value, direction: null });
  }

  protected turn(): void {
    this.narrow({ direction: this.direction() === 'asc' ? 'desc' : 'asc' });
  }

  protected clearFilters(): void {
    this.narrow({ score: null, genre: null, year: null, season: null });
  }

  /** Changes a part of the address; null takes it out. */
  protected narrow(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected search(text: string): void {
    void this.router.navigate([], {
      queryParams: { q: text === '' ? null : text },
      queryParamsHandling: 'merge',
      replaceUrl: this.query().q !== undefined && text !== '',
      scroll: 'manual',
    });
  }

  protected stopChoosing(opener: HTMLElement): void {
    this.focus.passTo(() => opener);
    this.selection.isOn.set(false);
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
