import { Component, computed, effect, ElementRef, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { PageHeading } from '../../../core/navigation/page-heading';
import { KeptWhileAway } from '../../../core/session/kept-while-away';
import { Session } from '../../../core/session/session';
import { Notice } from '../../../shared/notices/notice';
import { AnswerView } from '../results/answer-view';
import { ArrivingList } from './arriving-list';
import { RecommendationBasis } from '../reasons/basis';
import { DismissalBar } from '../../../core/dismissals/dismissal-bar';
import { Dismissals } from '../../../core/dismissals/dismissals';
import { ForYouBasis } from './for-you-basis';
import { ForYouFeed } from './for-you-feed';
import { ListAddress } from './list-address';
import { ListSwitches } from './list-switches';
import { Refine } from '../refine/refine';

/** What somebody could watch next, from all of their list. */
@Component({
  selector: 'anirec-for-you-page',
  imports: [AnswerView, DismissalBar, ListSwitches, Notice, PageHeading, Refine, RouterLink],
  providers: [ArrivingList, Dismissals, ListAddress, { provide: RecommendationBasis, useClass: ForYouBasis }],
  templateUrl: './for-you-page.html',
  styleUrl: './list-recommendations.scss',
})
export class ForYouPage {
  protected readonly address = inject(ListAddress);
  protected readonly dismissals = inject(Dismissals);
  protected readonly arriving = inject(ArrivingList);
  /** The title that was taken back, until the list that has it is here. */
  protected readonly returning = signal<AnimeSummary | null>(null);
  private readonly session = inject(Session);
  private readonly focus = inject(LostFocus);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly feed = inject(KeptWhileAway).get(ForYouFeed);

  protected readonly answer = this.feed.answer;
  private readonly hasNothing = computed(() => {
    const latest = this.answer.isLoading() ? undefined : this.answer.latest();
    return latest?.data.length === 0 && latest.continuations.length === 0 && !this.address.isNarrowed();
  });

  constructor() {
    effect(() => {
      const wishes = this.address.wishes();
      untracked(() => this.feed.ask(wishes));
    });
    effect(() => this.arriving.isEmpty.set(this.hasNothing()));
    effect(() => {
      if (this.arriving.hasArrived()) untracked(() => this.refresh());
    });
    effect(() => {
      if (this.dismissals.settledCount() > 0) untracked(() => this.answer.retry());
    });
    effect(() => {
      const anime = this.returning();
      if (!anime || this.answer.isLoading()) return;
      this.returning.set(null);
      this.focus.passTo(() =>
        this.page.querySelector<HTMLElement>(`:is(h2, h3) a[href="/anime/${anime.id}"]`),
      );
    });
  }

  private refresh(): void {
    this.answer.retry();
    void this.session.check();
  }
}
