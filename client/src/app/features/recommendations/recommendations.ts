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

  readonly answer = answerTo(
    computed(() => withPicks(this.question())),
    request =>
      getRecommendationsResource(() => {
        const query = request();
        return query && { query };
      }),
  );
}

function withPicks({ picks, ...others }: Question) {
  return picks === undefined ? undefined : { picks, ...others };
}
