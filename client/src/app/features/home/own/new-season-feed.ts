import { computed, inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { FacetsFeed } from '../../../core/facets';
import { keptAnswer } from '../../../core/kept-answer';
import { isLater, seasonAt } from '../../../core/seasons/season-of-year';
import { suitedTitles } from '../../../core/suited-titles';
import { CARDS_SHOWN, type SuitedCard } from './suited-cards';
import { continuationCard, suitedCard } from './why';
import { Clock } from '../../../core/clock';

/** The API recommends no more at once. */
const MAX_SUITED = 100;

/** Titles of the season that suit somebody: what they can go on with, then what is recommended, then what most people know. */
@Injectable()
export class NewSeasonFeed {
  private readonly content = inject(ContentChoice);
  private readonly facets = inject(FacetsFeed);
  private readonly clock = inject(Clock);

  /** The one that it is, or the last that the catalogue knows; undefined until it is known which. */
  readonly season = computed(() => {
    const [facets, now] = [this.facets.facets(), seasonAt(this.clock.now())];
    if (facets === undefined) return this.facets.error() === undefined ? undefined : now;
    const latest = facets.latestSeason;
    return latest !== null && isLater(now, latest) ? latest : now;
  });

  /** What begins in the last days of a year belongs to the next year's winter. */
  private readonly suited = suitedTitles(() => {
    const season = this.season();
    return season && { yearFrom: season.year - 1, yearTo: season.year, limit: MAX_SUITED };
  });
  private readonly popular = keptAnswer(
    listAnimeResource(() => {
      const season = this.season();
      const query = { ...this.content.ofLists(), sort: 'popularity', limit: CARDS_SHOWN } as const;
      return season && { query: { ...season, ...query } };
    }),
  );

  readonly error = this.popular.error;
  /** Undefined until both are known, so that no card changes its place. Without what suits, the rest is shown. */
  readonly cards = computed<readonly SuitedCard[] | undefined>(() => {
    const popular = this.popular.value();
    if (popular === undefined || this.suited.isLoading()) return undefined;
    const { continuations = [], data = [] } = this.suited.value() ?? {};
    const cards = [
      ...continuations.map(continuationCard),
      ...data.map(suitedCard),
      ...popular.data.map(anime => ({ anime, why: 'Popular this season', because: null })),
    ].filter(({ anime }) => this.isOfSeason(anime));
    return [...new Map(cards.toReversed().map(card => [card.anime.id, card])).values()]
      .toReversed()
      .slice(0, CARDS_SHOWN);
  });

  retry(): void {
    this.popular.reload();
    this.suited.reload();
  }

  private isOfSeason({ season, seasonYear }: AnimeSummary): boolean {
    const shown = this.season();
    return season === shown?.season && seasonYear === shown.year;
  }
}
