import { Component, computed, effect, inject, input, numberAttribute, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { WatchOrderKind } from '@anirec/openapi/angular';
import { Clock } from '../../core/clock';
import { isNotFound } from '../../core/failures/failure';
import { Marks } from '../../core/list/marks';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { CompactCard } from '../../shared/compact-card/compact-card';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { WatchOrderFeed } from './watch-order-feed';
import { inHours, watchProgress, watchRow, type WatchRow } from './watch-progress';

const ORDER_NAMES: Readonly<Record<WatchOrderKind, string>> = {
  release: 'As released',
  story: 'As the story goes',
};

/** In which order to watch a franchise, what of it is seen, and what comes next. The address holds what is chosen. */
@Component({
  selector: 'anirec-watch-order-page',
  imports: [CompactCard, FailureNotice, PageHeading, RouterLink],
  templateUrl: './watch-order-page.html',
  styleUrl: './watch-order-page.scss',
})
export class WatchOrderPage {
  /** From the address; not a number where that is mistyped. */
  readonly animeId = input.required({ transform: numberAttribute });
  readonly order = input<string>();
  /** `main` shows only what carries the story on. */
  readonly only = input<string>();

  protected readonly feed = inject(WatchOrderFeed);
  private readonly marks = inject(Marks);
  private readonly clock = inject(Clock);
  private readonly router = inject(Router);
  private readonly pageTitle = inject(PageTitle);
  protected readonly orderNames = ORDER_NAMES;
  protected readonly inHours = inHours;
  protected readonly places = [1, 2, 3, 4];

  private readonly isId = computed(() => Number.isSafeInteger(this.animeId()) && this.animeId() > 0);
  protected readonly isMissing = computed(() => !this.isId() || isNotFound(this.feed.error()));
  protected readonly all = computed(() => {
    const today = this.clock.now().toISOString().slice(0, 10);
    return (this.feed.order()?.data ?? []).map(step =>
      watchRow(step, this.marks.entryOf(step.anime.id), today),
    );
  });
  protected readonly isShort = computed(() => this.only() === 'main');
  protected readonly rows = computed(() => (this.isShort() ? this.all().filter(isMain) : this.all()));
  protected readonly canBeShort = computed(() => this.all().some(row => !isMain(row)));
  /** Those that the order places, and those that it does not. */
  protected readonly parts = computed(() => {
    const rows = this.rows();
    return [rows.filter(({ place }) => place !== null), rows.filter(({ place }) => place === null)];
  });
  protected readonly progress = computed(() => watchProgress(this.rows()));

  protected readonly summary = computed(() => {
    const { count, seen, minutes, minutesLeft } = this.progress();
    return [
      `${count} ${count === 1 ? 'title' : 'titles'}`,
      ...(minutes > 0 ? [`about ${inHours(minutes)}`] : []),
      ...(seen > 0 ? [`${seen} seen`] : []),
      ...(seen > 0 && minutesLeft > 0 ? [`${inHours(minutesLeft)} left`] : []),
    ].join(' · ');
  });

  constructor() {
    effect(() => {
      const [animeId, order] = [this.animeId(), readOrder(this.order())];
      const request = this.isId() ? { animeId, ...(order && { order }) } : undefined;
      untracked(() => this.feed.request.set(request));
    });
    effect(() => {
      const name = this.feed.order()?.name;
      if (this.isMissing()) this.pageTitle.show('No such title');
      else if (name !== undefined) this.pageTitle.show(`${name} watch order`);
    });
  }

  protected choose(isShort: boolean): void {
    const queryParams = { only: isShort ? 'main' : null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }

  protected kindOf({ anime: { franchiseRole }, isOut }: WatchRow): string {
    if (!isOut) return 'Not out yet';
    return franchiseRole === 'main' ? '' : 'Can be left out';
  }
}

function isMain({ anime }: WatchRow): boolean {
  return anime.franchiseRole === 'main';
}

function readOrder(text: string | undefined): WatchOrderKind | undefined {
  return text === 'release' || text === 'story' ? text : undefined;
}
