import { computed, inject, Injectable, signal } from '@angular/core';
import { getRecommendationsResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import type { InputParams } from '../../../core/picks/recommendation-input';
import { recommendedList } from '../results/recommended-list';
import type { Refinement } from '../refine/refinement';
import { isSameContent } from '../../../core/same-content';

/** What to recommend from, and what of it. Without picks there is nothing to ask. */
export type Question = InputParams & Refinement;

/** What the API recommends. Another input ranks the list that is shown again; another refinement begins a new one. */
@Injectable({ providedIn: 'root' })
export class RecommendationsFeed {
  private readonly content = inject(ContentChoice);

  readonly question = signal<Question>({}, { equal: isSameContent });
  private readonly asked = computed(() => withPicks(this.question()));
  private readonly refinement = computed(() => refinementOf(this.asked()), { equal: isSameContent });

  readonly recommended = recommendedList(
    this.asked,
    request =>
      getRecommendationsResource(() => {
        const query = request();
        return query && { query: { ...query, ...this.content.ofRecommendations() } };
      }),
    this.refinement,
  );
}

function withPicks({ picks, ...others }: Question) {
  return picks === undefined ? undefined : { picks, ...others };
}

/** Whoever begins with other picks, after having none, begins another list. */
function refinementOf(question: Question | undefined): Question | undefined {
  return question && { ...question, picks: undefined, unlike: undefined };
}
