import { computed, Injectable, signal } from '@angular/core';
import { getAnimeResource, recommendFromAnimeResource } from '@anirec/openapi/angular/resources';

const SIMILAR = 12;

/** All about one title, and the titles like it. */
@Injectable({ providedIn: 'root' })
export class AnimeDetailsFeed {
  readonly animeId = signal<number | undefined>(undefined);

  private readonly details = getAnimeResource(() => this.request());
  private readonly similarTitles = recommendFromAnimeResource(() => {
    const request = this.request();
    return request && { ...request, query: { limit: SIMILAR } };
  });

  readonly anime = computed(() => (this.details.hasValue() ? this.details.value() : undefined));
  readonly error = this.details.error;
  private readonly answer = computed(() =>
    this.similarTitles.hasValue() ? this.similarTitles.value() : undefined,
  );
  readonly similar = computed(() => this.answer()?.data);
  /** What to go on with in its franchise, if there is more of it. */
  readonly continuation = computed(() => this.answer()?.continuations[0]);
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
