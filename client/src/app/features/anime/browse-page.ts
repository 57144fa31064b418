import { Component, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { AnimeSort } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { FacetsFeed } from '../../core/facets';
import { PageHeading } from '../../core/navigation/page-heading';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { FilterSuggestionLink } from '../../shared/filter-suggestion/filter-suggestion-link';
import { inSteps } from '../../shared/in-steps/in-steps';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { SearchField } from '../../shared/search-field/search-field';
import { BrowseFilters } from './browse-filters';
import { BrowseList } from './browse-list';
import { type BrowseQuery, isAfter, parseBrowseQuery, SORTS, usualSort } from './browse-query';

const SORT_NAMES: Readonly<Record<AnimeSort, string>> = {
  popularity: 'Most watched',
  title: 'Title',
  newest: 'Newest',
  oldest: 'Oldest',
};

/** The catalogue, filtered. The address holds the filters. */
@Component({
  selector: 'anirec-browse-page',
  imports: [
    ...[AnimeCard, AnimeCardSkeletons, BrowseFilters, FailureNotice, FilterSuggestionLink, Notice],
    ...[PageHeading, SearchField],
  ],
  templateUrl: './browse-page.html',
  styleUrl: './browse-page.scss',
})
export class BrowsePage {
  protected readonly list = inject(BrowseList);
  protected readonly sorts = SORTS;
  protected readonly sortNames = SORT_NAMES;
  protected readonly areFiltersOpen = signal(false);

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly announcer = inject(Announcer);
  private readonly facets = inject(FacetsFeed).facets;
  private readonly params = toSignal(this.route.queryParams, {
    initialValue: this.route.snapshot.queryParams,
  });

  protected readonly query = computed(() => parseBrowseQuery(this.params()));
  /** The last season that the catalogue knows, where a later one is asked for. */
  protected readonly reach = computed(() => {
    const latest = this.facets()?.latestSeason ?? null;
    return latest !== null && isAfter(this.query(), latest) ? latest : null;
  });
  protected readonly sort = computed(() => this.query().sort ?? usualSort(this.query().q));
  protected readonly filterCount = computed(() => {
    const { genre = [], theme = [], studio = [], site = [], type, year, season } = this.query();
    const chosen = [type, year, season].filter(each => each !== undefined);
    return [genre, theme, studio, site, chosen].reduce((sum, { length }) => sum + length, 0);
  });
  /** Where all of a search names filters, names that come near it by chance are shown to those who ask. */
  protected readonly isNearestWanted = linkedSignal({ source: this.query, computation: () => false });
  protected readonly isNearestHidden = computed(
    () => !this.list.isExact() && this.list.filters() !== undefined && !this.isNearestWanted(),
  );
  protected readonly shown = computed(() => (this.isNearestHidden() ? [] : this.list.titles()));
  /** Those that are drawn so far. */
  protected readonly drawn = inSteps(this.shown);
  protected readonly summary = computed(() => {
    const count = this.shown().length;
    if (count === 0) return '';
    const more = this.list.nextCursor() === null ? '' : ', and there are more';
    const near = this.list.isExact() ? '' : `Nothing is called “${this.query().q}”. `;
    return `${near}${count} ${count === 1 ? 'title' : 'titles'} shown${more}`;
  });

  constructor() {
    effect(() => {
      const query = this.query();
      untracked(() => this.list.query.set(query));
    });
    effect(() => {
      if (!this.list.isLoading() && this.summary() !== '') this.announcer.say(`${this.summary()}.`);
    });
  }

  protected show(query: BrowseQuery): void {
    void this.router.navigate([], { queryParams: query, scroll: 'manual' });
  }

  protected chooseSort(value: string): void {
    const { sort: _sort, ...others } = this.query();
    const sort = SORTS.find(each => each === value);
    this.show(sort === undefined || sort === usualSort(others.q) ? others : { ...others, sort });
  }

  /** What is typed letter by letter is one step to go back. The order is for what is searched for: it begins anew. */
  protected search(text: string): void {
    const { q, sort: _sort, ...filters } = this.query();
    const queryParams = text === '' ? filters : { ...filters, q: text };
    const replaceUrl = q !== undefined && text !== '';
    void this.router.navigate([], { queryParams, replaceUrl, scroll: 'manual' });
  }

  /** The order is no filter: it stays, and so does what is searched for. */
  protected clearFilters(): void {
    const { q, sort } = this.query();
    this.show({ ...(q !== undefined && { q }), ...(sort !== undefined && { sort }) });
  }
}
