import { Component, computed, inject, input, output } from '@angular/core';
import type { FacetValue } from '@anirec/openapi/angular';
import { FacetsFeed } from '../../core/facets';
import { TYPE_NAMES, TYPES } from '../../shared/facts/anime-type';
import { SEASON_NAMES } from '../../shared/facts/season-names';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { type BrowseQuery, SEASONS, toggledTerm } from './browse-query';

/** The filters of the browse page. */
@Component({
  selector: 'anirec-browse-filters',
  imports: [FailureNotice],
  templateUrl: './browse-filters.html',
  styleUrl: './browse-filters.scss',
})
export class BrowseFilters {
  readonly query = input.required<BrowseQuery>();
  /** The query with the change made. */
  readonly changed = output<BrowseQuery>();

  protected readonly feed = inject(FacetsFeed);
  protected readonly typeNames = TYPE_NAMES;
  protected readonly seasons = SEASONS;
  protected readonly seasonNames = SEASON_NAMES;
  protected readonly types = computed(() =>
    TYPES.map(type => ({
      type,
      count: this.feed.facets()?.types.find(({ value }) => value === type)?.count,
    })),
  );
  protected readonly terms = computed(() => [
    { name: 'genre', heading: 'Genres', values: this.feed.facets()?.genres ?? [] } as const,
    { name: 'theme', heading: 'Themes', values: this.feed.facets()?.themes ?? [] } as const,
  ]);

  protected chooseType(value: string): void {
    this.choose({ type: TYPES.find(type => type === value) });
  }

  protected chooseSeason(value: string): void {
    this.choose({ season: SEASONS.find(season => season === value) });
  }

  protected chooseYear(value: string): void {
    this.choose({ year: value === '' ? undefined : Number(value) });
  }

  protected toggle(name: 'genre' | 'theme', { value }: FacetValue): void {
    this.choose({ [name]: toggledTerm(this.query()[name], value) });
  }

  protected isChosen(name: 'genre' | 'theme', { value }: FacetValue): boolean {
    return this.query()[name]?.includes(value) ?? false;
  }

  private choose(change: BrowseQuery): void {
    this.changed.emit({ ...this.query(), ...change });
  }
}
