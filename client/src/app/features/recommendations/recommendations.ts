import { computed, Injectable, signal } from '@angular/core';
import { getRecommendationsResource } from '@anirec/openapi/angular/resources';
import type { TasteParams } from '../../core/picks/taste';
import { answerTo } from './answer';
import type { Refinement } from './refinement';

/** What to recommend from, and what of it. Without picks there is nothing to ask. */
export type Question = TasteParams & Refinement;

/** What the API recommends. */
@Injectable({ providedIn: 'root' })
export class RecommendationsFeed {
  readonly question = signal<Question>({}, { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });

  private readonly answer = answerTo(
    computed(() => withPicks(this.question())),
    request =>
      getRecommendationsResource(() => {
        const query = request();
        return query && { query };
      }),
  );

  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  /** The last list while the next one is on its way; undefined before the first. */
  readonly list = this.answer.list;
  /** What to go on with of the franchises that the picks are of. */
  readonly continuations = this.answer.continuations;
  readonly hasMore = this.answer.hasMore;
  /** Whether the last list came while accounts were away. */
  readonly isDegraded = this.answer.isDegraded;

  more(): void {
    this.answer.more();
  }

  retry(): void {
    this.answer.retry();
  }
}

function withPicks({ picks, ...others }: Question) {
  return picks === undefined ? undefined : { picks, ...others };
}
