import { Component, inject, input, output } from '@angular/core';
import { FacetsFeed } from '../../core/facets';
import { SCORES } from '../../core/list/list-scores';
import { SEASONS } from '../../core/seasons/season-of-year';
import { SEASON_NAMES } from '../../shared/facts/season-names';
import { FailureNotice } from '../../shared/notices/failure-notice';
import type { ListFilter } from './list-query';

/** Narrows a list by score, genre, year and season. */
@Component({
  selector: 'anirec-list-filters',
  imports: [FailureNotice],
  templateUrl: './list-filters.html',
  styleUrl: './list-filters.scss',
})
export class ListFilters {
  readonly query = input.required<ListFilter>();
  /** One filter, and what it is to be; null takes it away. */
  readonly changed = output<Readonly<Partial<Record<keyof ListFilter, string | null>>>>();

  protected readonly feed = inject(FacetsFeed);
  protected readonly scores = SCORES;
  protected readonly seasons = SEASONS;
  protected readonly seasonNames = SEASON_NAMES;

  protected choose(name: keyof ListFilter, value: string): void {
    this.changed.emit({ [name]: value === '' ? null : value });
  }
}
