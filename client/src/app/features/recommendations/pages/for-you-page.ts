import { Component, computed, effect, ElementRef, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FollowedImports } from '../../../core/imports/followed-imports';
import { ListChanges } from '../../../core/list/list-changes';
import type { Mark } from '../../../core/list/mark';
import { Marks } from '../../../core/list/marks';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { PageHeading } from '../../../core/navigation/page-heading';
import { KeptWhileAway } from '../../../core/session/kept-while-away';
import { Session } from '../../../core/session/session';
import { Undo } from '../../../core/list/undo';
import { Notice } from '../../../shared/notices/notice';
import { RecommendedListView } from '../results/recommended-list-view';
import { ArrivingList } from './arriving-list';
import { RecommendationSource } from '../reasons/recommendation-source';
import { Dismissals } from '../../../core/list/dismissals';
import { ForYouSource } from './for-you-source';
import { ForYouFeed } from './for-you-feed';
import { GuestForYouFeed } from './guest-for-you-feed';
import { ListAddress } from './list-address';
import { ListSwitches } from './list-switches';
import { Refine } from '../refine/refine';

/** What somebody could watch next, from all of their list: that of their account, or the one that their browser keeps. */
@Component({
  selector: 'anirec-for-you-page',
  imports: [RecommendedListView, ListSwitches, Notice, PageHeading, Refine, RouterLink],
  providers: [
    ArrivingList,
    FollowedImports,
    ListAddress,
    { provide: RecommendationSource, useClass: ForYouSource },
  ],
  templateUrl: './for-you-page.html',
  styleUrl: './list-recommendations.scss',
})
export class ForYouPage {
  protected readonly address = inject(ListAddress);
  protected readonly arriving = inject(ArrivingList);
  private readonly session = inject(Session);
  private readonly dismissals = inject(Dismissals);
  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);
  private readonly undo = inject(Undo);
  private readonly focus = inject(LostFocus);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Guests have the list that their browser keeps. */
  protected readonly isGuest = this.session.state().kind === 'signed-out';
  private readonly kept = inject(KeptWhileAway);
  private readonly guestFeed = this.isGuest ? this.kept.get(GuestForYouFeed) : undefined;
  private readonly feed = this.guestFeed ?? this.kept.get(ForYouFeed);

  protected readonly isUntold = computed(() => this.guestFeed?.isTold() === false);
  protected readonly recommended = this.feed.recommended;
  /** What is put away goes at once, before the answer without it is here. */
  protected readonly hidden = computed(() => {
    const { data = [], continuations = [] } = this.recommended.latest() ?? {};
    const ids = [...data, ...continuations].map(({ anime }) => anime.id);
    return new Set(ids.filter(animeId => this.isPutAway(this.marks.of(animeId))));
  });
  private readonly settledCount = computed(
    () => this.dismissals.settledCount() + this.changes.settledCount(),
  );
  private readonly before = this.settledCount();
  private readonly hasNothing = computed(() => {
    const latest = this.recommended.isLoading() ? undefined : this.recommended.latest();
    return latest?.data.length === 0 && latest.continuations.length === 0 && !this.address.isNarrowed();
  });

  constructor() {
    effect(() => {
      const options = this.address.options();
      untracked(() => this.feed.ask(options));
    });
    effect(() => this.arriving.isEmpty.set(!this.isGuest && this.hasNothing()));
    effect(() => {
      if (this.arriving.hasArrived()) untracked(() => this.refresh());
    });
    effect(() => {
      const settled = this.settledCount();
      if (settled > this.before && !this.isGuest) untracked(() => this.recommended.retry());
    });
    effect(() => {
      const animeId = this.undo.returned();
      if (animeId === null || this.recommended.isLoading()) return;
      this.focus.passTo(() =>
        this.page.querySelector<HTMLElement>(`:is(h2, h3) a[href="/anime/${animeId}"]`),
      );
    });
  }

  private isPutAway({ entry, isUnwanted }: Partial<Mark>): boolean {
    if (isUnwanted === true) return true;
    if (!entry) return false;
    return entry.status !== 'plan_to_watch' || this.address.options().planToWatch !== 'show';
  }

  private refresh(): void {
    this.recommended.retry();
    this.marks.refresh();
    void this.session.check();
  }
}
