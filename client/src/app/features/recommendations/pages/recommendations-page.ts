import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { faultPointers } from '../../../core/failures/failure';
import { PageHeading } from '../../../core/navigation/page-heading';
import { PickTitles } from '../../../core/picks/pick-titles';
import { PickToggle } from '../../../core/picks/pick-toggle';
import { PickTray } from '../../../core/picks/pick-tray';
import { Session } from '../../../core/session/session';
import { Notice } from '../../../shared/notices/notice';
import { PickTrayPanel } from '../../../shared/pick-tray/pick-tray-panel';
import { SearchBox } from '../../search/search-box';
import { RecommendedListView } from '../results/recommended-list-view';
import { choicesOf } from '../refine/choices';
import { CopyLink } from '../../../shared/copy-link/copy-link';
import { RecommendationsFeed } from './recommendations';
import { RecommendationsAddress } from './recommendations-address';
import { Refine } from '../refine/refine';
import { EarlierList } from './earlier-list';
import { movesBetween } from '../results/moves';
import { WhatIf } from './what-if';

/** Where the API's faults of an input point to; all others are of what the list is narrowed to. */
const INPUT_FAULT = /^\/query\/(picks|unlike)(\/|$)/;

/** What to watch next, and why. The address holds all that it depends on: whoever opens it sees the same. */
@Component({
  selector: 'anirec-recommendations-page',
  imports: [
    RecommendedListView,
    CopyLink,
    Notice,
    PageHeading,
    PickTrayPanel,
    Refine,
    RouterLink,
    SearchBox,
    WhatIf,
  ],
  providers: [EarlierList, RecommendationsAddress],
  templateUrl: './recommendations-page.html',
  styleUrl: './recommendations-page.scss',
})
export class RecommendationsPage {
  protected readonly address = inject(RecommendationsAddress);
  protected readonly feed = inject(RecommendationsFeed);
  private readonly earlier = inject(EarlierList);
  protected readonly tray = inject(PickTray);
  protected readonly titles = inject(PickTitles);
  protected readonly toggle = inject(PickToggle);
  protected readonly session = inject(Session);

  protected readonly isTrayOpen = signal(false);
  protected readonly count = computed(() => this.tray.picks().length);
  protected readonly source = computed(() => {
    const picks = `your ${numbered(this.count(), 'pick')}`;
    const unlikeCount = this.tray.unlike().length;
    return unlikeCount === 0 ? picks : `${picks}, and away from ${numbered(unlikeCount, 'title')}`;
  });
  protected readonly isNarrowed = computed(() => choicesOf(this.address.refinement()).length > 0);
  protected readonly isRefinementRefused = computed(() =>
    faultPointers(this.feed.recommended.error()).some(pointer => !INPUT_FAULT.test(pointer)),
  );

  /** What the picks change, compared with earlier ones; undefined where that is not known, or nothing is compared. */
  protected readonly moves = computed(() => {
    const [before, after] = [this.earlier.list(), this.feed.recommended.list()];
    return before && after && !this.address.isAsBefore() ? movesBetween(before, after) : undefined;
  });

  constructor() {
    effect(() => this.feed.question.set(this.address.question()));
  }

  protected leaveUnknownOut(): void {
    this.tray.remove(...this.titles.unknown());
  }
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
