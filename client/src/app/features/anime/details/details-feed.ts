import { computed, Injectable, signal } from '@angular/core';
import type { DetailsState } from '@anirec/openapi/angular';
import { getDetailsResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../../core/kept-answer';

/** How it is with what AniList says: as the API has it, and on its way, or lost on it. */
export type DetailsProgress = DetailsState | 'awaited' | 'failed';

/** What AniList says of one title. The page is whole without it, and never waits for it. */
@Injectable({ providedIn: 'root' })
export class DetailsFeed {
  /** Undefined where nobody is asked. */
  readonly animeId = signal<number | undefined>(undefined);

  private readonly answer = keptAnswer(
    getDetailsResource(() => {
      const animeId = this.animeId();
      return animeId === undefined ? undefined : { path: { animeId } };
    }),
  );

  readonly details = computed(() => this.answer.value()?.details ?? null);
  readonly progress = computed((): DetailsProgress => {
    if (this.animeId() === undefined) return 'off';
    if (this.details()) return 'known';
    if (this.answer.isLoading()) return 'awaited';
    return this.answer.error() === undefined ? (this.answer.value()?.state ?? 'awaited') : 'failed';
  });

  retry(): void {
    this.answer.reload();
  }
}
