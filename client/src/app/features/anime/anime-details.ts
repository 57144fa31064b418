import { computed, inject, Injectable, signal } from '@angular/core';
import { getAnimeResource, recommendFromAnimeResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../core/content-choice';
import { keptAnswer } from '../../core/kept-answer';

const SIMILAR = 12;

/** All about one title, and the titles like it. */
@Injectable({ providedIn: 'root' })
export class AnimeDetailsFeed {
  private readonly content = inject(ContentChoice);

  readonly animeId = signal<number | undefined>(undefined);

  private readonly details = keptAnswer(getAnimeResource(() => this.request()));
  private readonly similarTitles = keptAnswer(
    recommendFromAnimeResource(() => {
      const request = this.request();
      return request && { ...request, query: { limit: SIMILAR, ...this.content.ofRecommendations() } };
    }),
  );

  readonly anime = this.details.value;
  readonly error = this.details.error;
  readonly similar = computed(() => this.similarTitles.value()?.data);
  /** What to go on with in its franchise, if there is more of it. */
  readonly continuation = computed(() => this.similarTitles.value()?.continuations[0]);
  readonly similarError = this.similarTitles.error;

  retry(): void {
    this.details.reload();
    this.similarTitles.reload();
  }

  private request() {
    const animeId = this.animeId();
    return animeId === undefined ? undefined : { path: { animeId } };
  }
}
