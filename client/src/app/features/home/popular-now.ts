import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Clock } from '../../core/clock';

/** What most people know of what began this year or the last. A catalogue that is older than that has nothing to show. */
@Component({
  selector: 'anirec-popular-now',
  imports: [AnimeCard, AnimeCardSkeletons, FailureNotice, RouterLink],
  template: `
    @if (titles()?.length !== 0) {
      <section aria-labelledby="popular-heading">
        <div class="head">
          <h2 id="popular-heading">Popular now</h2>
          <a routerLink="/season">This season</a>
        </div>
        @if (page.error(); as error) {
          <anirec-failure-notice [error]="error" (retry)="page.reload()" />
        } @else {
          <ul class="cards dozen rail">
            @for (anime of titles(); track anime.id) {
              <li><anirec-anime-card [anime]="anime" /></li>
            } @empty {
              <li class="places"><anirec-anime-card-skeletons [count]="count" /></li>
            }
          </ul>
        }
      </section>
    }
  `,
  styleUrl: './part.scss',
})
export class PopularNow {
  private readonly clock = inject(Clock);
  protected readonly count = 12;
  protected readonly page = keptAnswer(
    listAnimeResource(() => {
      const yearFrom = this.clock.now().getFullYear() - 1;
      return { query: { yearFrom, sort: 'popularity', limit: this.count } };
    }),
  );
  protected readonly titles = computed(() => this.page.value()?.data);
}
