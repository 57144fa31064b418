import { Component, computed, inject, input, output } from '@angular/core';
import type { FacetValue } from '@anirec/openapi/angular';
import { FacetsFeed } from '../../core/facets';
import { TYPE_NAMES, TYPES } from '../../shared/facts/anime-type';
import { SEASON_NAMES } from '../../shared/facts/season-names';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { type BrowseQuery, type BrowseTerm, SEASONS, toggledTerm } from './browse-query';

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
  /** Chosen from a menu, since there are too many, or too long, to stand side by side. */
  protected readonly menus = computed(() =>
    [
      { name: 'studio', label: 'Studio', values: this.feed.facets()?.studios ?? [] } as const,
      { name: 'site', label: 'Streams on', values: this.feed.facets()?.sites ?? [] } as const,
    ].map(menu => ({ ...menu, chosen: this.query()[menu.name]?.[0] })),
  );

  protected chooseType(value: string): void {
    this.choose({ type: TYPES.find(type => type === value) });
  }

  protected chooseSeason(value: string): void {
    this.choose({ season: SEASONS.find(season => season === value) });
  }

  protected chooseYear(value: string): void {
    this.choose({ year: value === '' ? undefined : Number(value) });
  }

  /** One of a kind: several come from an address alone. */
  protected chooseName(name: BrowseTerm, value: string): void {
    this.choose({ [name]: value === '' ? undefined : [value] });
  }

  protected toggle(name: BrowseTerm, { value }: FacetValue): void {
    this.choose({ [name]: toggledTerm(this.query()[name], value) });
  }

  protected isChosen(name: BrowseTerm, { value }: FacetValue): boolean {
    return this.query()[name]?.includes(value) ?? false;
  }

  private choose(change: BrowseQuery): void {
    this.changed.emit({ ...this.query(), ...change });
  }
}
