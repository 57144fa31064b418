import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Clock } from '../../core/clock';
import { LOCALE, TIME_OF_DAY } from '../../core/dates/locale';
import { ShownDate } from '../../core/dates/shown-date';
import { STATUS_NAMES } from '../../core/list/list-status';
import { Marks } from '../../core/list/marks';
import { PageHeading } from '../../core/navigation/page-heading';
import { PageTitle } from '../../core/navigation/page-title';
import { CompactCard } from '../../shared/compact-card/compact-card';
import { WEEKDAY_NAMES } from '../../shared/facts/weekday-names';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { OwnCalendar } from './own-calendar';
import { dayOf, readWeek, weekAfter, weekAt } from './week';
import { type ShownAiring, WeekFeed } from './week-feed';

const DAY = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** What airs in a week, day by day, in the time of whoever looks. The address holds the week and the filter. */
@Component({
  selector: 'anirec-week-page',
  imports: [CompactCard, FailureNotice, Notice, OwnCalendar, PageHeading, RouterLink, ShownDate],
  templateUrl: './week-page.html',
  styleUrl: './week-page.scss',
})
export class WeekPage {
  /** From the address: a day of the week; left out for the week that it is. */
  readonly day = input<string>();
  /** `listed` shows those alone that are on the list of whoever is here. */
  readonly only = input<string>();

  protected readonly feed = inject(WeekFeed);
  protected readonly marks = inject(Marks);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  private readonly pageTitle = inject(PageTitle);
  protected readonly statusNames = STATUS_NAMES;
  protected readonly zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

  private readonly present = weekAt(this.clock.now());
  protected readonly today = dayOf(this.clock.now());
  /** Undefined where the address names none. */
  protected readonly week = computed(() => {
    const day = this.day();
    return day === undefined ? this.present : readWeek(day);
  });
  protected readonly isPresent = computed(() => this.week() === this.present);
  protected readonly before = computed(() => weekAfter(this.week() ?? this.present, -1));
  protected readonly after = computed(() => weekAfter(this.week() ?? this.present, 1));
  protected readonly isListed = computed(() => this.only() === 'listed');
  protected readonly days = computed(() =>
    this.feed.days().map(({ day, airings }) => ({
      day,
      name: DAY.format(new Date(day)),
      airings: airings.filter(({ anime }) => !this.isListed() || this.marks.entryOf(anime.id)),
    })),
  );
  protected readonly isEmpty = computed(() => this.days().every(({ airings }) => airings.length === 0));
  protected readonly isUnknown = computed(() =>
    this.feed.days().every(({ airings }) => airings.length === 0),
  );
  protected readonly hasExpected = computed(() =>
    this.feed.days().some(({ airings }) => airings.some(({ isExpected }) => isExpected)),
  );
  protected readonly hasTold = computed(() =>
    this.feed.days().some(({ airings }) => airings.some(({ from }) => from === 'anilist')),
  );
  /** The last week of which anything is known, where this is a later one. */
  protected readonly lastKnown = computed(() => {
    const [week, reach] = [this.week(), this.feed.reach()];
    if (week === undefined || reach === null) return null;
    const last = weekAt(new Date(Date.parse(reach.expectedUntil) - 1));
    return last < week ? last : null;
  });

  constructor() {
    effect(() => {
      const [week, isPresent] = [this.week(), this.isPresent()];
      untracked(() => {
        this.feed.week.set(week);
        this.feed.isPresent.set(isPresent);
      });
      this.pageTitle.show(week === undefined ? 'No such week' : isPresent ? 'This week' : `Week of ${week}`);
    });
    effect(() => {
      for (const { airings } of this.feed.days()) for (const { anime } of airings) this.marks.want(anime.id);
    });
  }

  protected timeOf({ airsAt }: ShownAiring): string {
    return TIME_OF_DAY.format(new Date(airsAt));
  }

  /** `Sunday 25:30 in Japan`. */
  protected announced({ inJapan }: ShownAiring): string | null {
    if (inJapan === null) return null;
    return `${WEEKDAY_NAMES[inJapan.weekday]} ${inJapan.time} in Japan`;
  }

  protected choose(isListed: boolean): void {
    const queryParams = { only: isListed ? 'listed' : null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', scroll: 'manual' });
  }
}
