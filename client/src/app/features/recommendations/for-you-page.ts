import { Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { recommendFromMyListResource } from '@anirec/openapi/angular/resources';
import { PageHeading } from '../../core/navigation/page-heading';
import { Session } from '../../core/session/session';
import { Notice } from '../../shared/notices/notice';
import { answerTo } from './answer';
import { AnswerView } from './answer-view';
import { ArrivingList } from './arriving-list';
import { RecommendationBasis } from './basis';
import { DismissalBar } from './dismissal-bar';
import { Dismissals } from './dismissals';
import { ForYouBasis } from './for-you-basis';
import { ListAddress } from './list-address';
import { ListSwitches } from './list-switches';
import { Refine } from './refine';

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
  private readonly session = inject(Session);

  protected readonly answer = answerTo(this.address.wishes, request =>
    recommendFromMyListResource(() => {
      const query = request();
      return query && { query };
    }),
  );
  private readonly hasNothing = computed(() => {
    const latest = this.answer.isLoading() ? undefined : this.answer.latest();
    return latest?.data.length === 0 && latest.continuations.length === 0 && !this.address.isNarrowed();
  });

  constructor() {
    effect(() => this.arriving.isEmpty.set(this.hasNothing()));
    effect(() => {
      if (this.arriving.hasArrived()) untracked(() => this.refresh());
    });
    effect(() => {
      if (this.dismissals.settledCount() > 0) untracked(() => this.answer.retry());
    });
  }

  private refresh(): void {
    this.answer.retry();
    void this.session.check();
  }
}
