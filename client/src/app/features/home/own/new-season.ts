import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { seasonName, seasonPath } from '../../../core/seasons/season-of-year';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { NewSeasonFeed } from './new-season-feed';
import { SuitedCards } from './suited-cards';

/** What is new this season for somebody. */
@Component({
  selector: 'anirec-new-season',
  imports: [FailureNotice, RouterLink, SuitedCards],
  providers: [NewSeasonFeed],
  template: `
    <section aria-labelledby="season-heading">
      <div class="head">
        <h2 id="season-heading">New this season</h2>
        @if (feed.season(); as season) {
          <a [routerLink]="seasonPath(season)">{{ seasonName(season) }}</a>
        }
      </div>
      @if (feed.error(); as error) {
        <anirec-failure-notice [error]="error" (retry)="feed.retry()" />
      } @else if (feed.cards()?.length === 0) {
        <p class="soft">The catalogue knows nothing of this season yet.</p>
      } @else {
        <anirec-suited-cards [cards]="feed.cards()" />
      }
    </section>
  `,
  styleUrl: '../part.scss',
})
export class NewSeason {
  protected readonly feed = inject(NewSeasonFeed);
  protected readonly seasonName = seasonName;
  protected readonly seasonPath = seasonPath;
}
