import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../../core/announcer';
import { faultPointers } from '../../core/failures/failure';
import { PageHeading } from '../../core/navigation/page-heading';
import { PickTitles } from '../../core/picks/pick-titles';
import { PickToggle } from '../../core/picks/pick-toggle';
import { PickTray } from '../../core/picks/pick-tray';
import { DegradedNote } from '../../shared/notices/degraded-note';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import { PickTrayPanel } from '../../shared/pick-tray/pick-tray-panel';
import { SearchBox } from '../search/search-box';
import { choicesOf } from './choices';
import { Continuations } from './continuations';
import { CopyLink } from './copy-link';
import { RecommendationCard } from './recommendation-card';
import { RecommendationSkeletons } from './recommendation-skeletons';
import { RecommendationsFeed } from './recommendations';
import { RecommendationsAddress } from './recommendations-address';
import { Refine } from './refine';

/** Where the API's faults of a taste point to; all others are of what the list is narrowed to. */
const TASTE_FAULT = /^\/query\/(picks|unlike)(\/|$)/;

/** What to watch next, and why. The address holds all that it depends on: whoever opens it sees the same. */
@Component({
  selector: 'anirec-recommendations-page',
  imports: [
    Continuations,
    CopyLink,
    DegradedNote,
    FailureNotice,
    Notice,
    PageHeading,
    PickTrayPanel,
    RecommendationCard,
    RecommendationSkeletons,
    Refine,
    RouterLink,
    SearchBox,
  ],
  providers: [RecommendationsAddress],
  templateUrl: './recommendations-page.html',
  styleUrl: './recommendations-page.scss',
})
export class RecommendationsPage {
  protected readonly address = inject(RecommendationsAddress);
  protected readonly feed = inject(RecommendationsFeed);
  protected readonly tray = inject(PickTray);
  protected readonly titles = inject(PickTitles);
  protected readonly toggle = inject(PickToggle);
  private readonly announcer = inject(Announcer);

  protected readonly isTrayOpen = signal(false);
  /** Not the first one's: another order than by score may be asked for. */
  protected readonly bestScore = computed(() =>
    Math.max(...(this.feed.list() ?? []).map(({ score }) => score)),
  );
  protected readonly count = computed(() => this.tray.picks().length);
  protected readonly basis = computed(() => {
    const picks = `your ${numbered(this.count(), 'pick')}`;
    const unlikeCount = this.tray.unlike().length;
    return unlikeCount === 0 ? picks : `${picks}, and away from ${numbered(unlikeCount, 'title')}`;
  });
  protected readonly isNarrowed = computed(() => choicesOf(this.address.refinement()).length > 0);
  protected readonly isRefinementRefused = computed(() =>
    faultPointers(this.feed.error()).some(pointer => !TASTE_FAULT.test(pointer)),
  );

  constructor() {
    effect(() => this.feed.question.set({ ...this.tray.params(), ...this.address.refinement() }));
    effect(() => this.announce());
  }

  protected leaveUnknownOut(): void {
    this.tray.remove(...this.titles.unknown());
  }

  private announce(): void {
    const list = this.feed.list();
    if (!list || this.feed.isLoading()) return;
    const [first] = list;
    this.announcer.say(
      first ? `${list.length} titles, first ${first.anime.title}.` : 'Nothing to recommend.',
    );
  }
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
