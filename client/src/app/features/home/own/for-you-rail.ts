import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { suitedTitles } from '../../../core/suited-titles';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { CARDS_SHOWN, SuitedCards } from './suited-cards';
import { suitedCard } from './why';

/** The best of what is recommended from somebody's list. */
@Component({
  selector: 'anirec-for-you-rail',
  imports: [FailureNotice, RouterLink, SuitedCards],
  template: `
    <section aria-labelledby="for-you-heading">
      <div class="head">
        <h2 id="for-you-heading">For you</h2>
        <a routerLink="/for-you">All of it, and why</a>
      </div>
      @if (suited.error(); as error) {
        <anirec-failure-notice [error]="error" (retry)="suited.reload()" />
      } @else if (cards()?.length === 0) {
        <p class="soft">
          Your list does not say yet what you like.
          <a routerLink="/anime">Mark a few titles that you have seen</a>, or
          <a routerLink="/import">bring a list</a>.
        </p>
      } @else {
        <anirec-suited-cards [cards]="cards()" />
      }
    </section>
  `,
  styleUrl: '../part.scss',
})
export class ForYouRail {
  protected readonly suited = suitedTitles(() => ({ limit: CARDS_SHOWN }));
  protected readonly cards = computed(() => this.suited.value()?.data.map(suitedCard));
}
