import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { pagedList } from '../../core/paged-list';
import type { SeasonOfYear } from '../../core/seasons/season-of-year';
import { suitedTitles } from '../../core/suited-titles';

/** The API gives no more at once; a season has hardly more. */
const MOST = 100;

/** All titles of a season, and which of them suit whoever is here. */
@Injectable({ providedIn: 'root' })
export class SeasonFeed {
  private readonly content = inject(ContentChoice);

  /** Undefined where none is asked for. */
  readonly season = signal<SeasonOfYear | undefined>(undefined, {
    equal: (a, b) => a?.year === b?.year && a?.season === b?.season,
  });

  private readonly pages = pagedList<SeasonOfYear, AnimeSummary>(this.season, request =>
    listAnimeResource(() => {
      const asked = request();
      return asked && { query: { ...asked, ...this.content.ofLists(), sort: 'popularity', limit: MOST } };
    }),
  );
  /** What begins in the last days of a year belongs to the next year's winter. */
  private readonly suited = suitedTitles(() => {
    const season = this.season();
    return season && { yearFrom: season.year - 1, yearTo: season.year, limit: MOST };
  });

  readonly titles = this.pages.items;
  readonly error = this.pages.error;
  /** Whether there may be more than is known. */
  readonly isLoading = computed(() => this.pages.isLoading() || this.pages.nextCursor() !== null);
  /** How a title ranks among those of the season that are recommended to whoever is here, from 1. */
  readonly ranks = computed(() => {
    const ids = new Set(this.titles().map(({ id }) => id));
    const suited = (this.suited.value()?.data ?? []).filter(({ anime }) => ids.has(anime.id));
    return new Map(suited.map(({ anime }, place) => [anime.id, place + 1]));
  });

  constructor() {
    effect(() => {
      if (!this.pages.isLoading() && this.pages.nextCursor() !== null) this.pages.more();
    });
  }

  retry(): void {
    this.pages.retry();
    this.suited.reload();
  }
}
