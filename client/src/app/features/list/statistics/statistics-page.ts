import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { YearCount } from '@anirec/openapi/angular';
import { STATUS_NAMES } from '../../../core/list/list-status';
import { PageHeading } from '../../../core/navigation/page-heading';
import { Session } from '../../../core/session/session';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { Notice } from '../../../shared/notices/notice';
import { type Column, ColumnChart } from './column-chart';
import { countedAccountList, countedBrowserList } from './counted-list';

/** So many genres fit beside the other pictures; the rest are few titles each. */
const MAX_GENRES = 14;

/** What somebody's list adds up to, in pictures. */
@Component({
  selector: 'anirec-statistics-page',
  imports: [ColumnChart, FailureNotice, Notice, PageHeading, RouterLink],
  templateUrl: './statistics-page.html',
  styleUrl: './statistics-page.scss',
})
export class StatisticsPage {
  /** Guests have the list that their browser keeps. */
  protected readonly isGuest = inject(Session).state().kind === 'signed-out';
  protected readonly answer = this.isGuest ? countedBrowserList() : countedAccountList();
  protected readonly statistics = this.answer.value;
  protected readonly statusNames = STATUS_NAMES;

  protected readonly facts = computed(() => {
    const { count = 0, episodes = 0, hours = 0, meanScore = null } = this.statistics() ?? {};
    return [
      { name: 'Titles', value: inWords(count) },
      { name: 'Episodes watched', value: inWords(episodes) },
      { name: 'Hours, about', value: inWords(Math.round(hours)) },
      { name: 'Mean score', value: meanScore === null ? '–' : meanScore.toFixed(1) },
    ];
  });
  protected readonly scores = computed(
    () => this.statistics()?.scores.map(({ score, count }) => ({ label: String(score), value: count })) ?? [],
  );
  protected readonly years = computed(() => everyYear(this.statistics()?.years ?? []));
  protected readonly genres = computed(() => {
    const genres = this.statistics()?.genres.slice(0, MAX_GENRES) ?? [];
    const most = genres[0]?.count ?? 1;
    return genres.map(genre => ({ ...genre, percent: (genre.count / most) * 100 }));
  });
  protected readonly statuses = computed(() => {
    const { statuses = [], count = 0 } = this.statistics() ?? {};
    return statuses.map(each => ({ ...each, percent: count === 0 ? 0 : (each.count / count) * 100 }));
  });
}

/** Years without a title are columns too: time goes on in them. */
function everyYear(years: readonly YearCount[]): Column[] {
  const counts = new Map(years.map(({ year, count }) => [year, count]));
  const first = years[0]?.year ?? 0;
  const last = years.at(-1)?.year ?? -1;
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const year = first + place;
    return { label: String(year), value: counts.get(year) ?? 0 };
  });
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
