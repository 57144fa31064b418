import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { recommendTogetherResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { errorOf } from '../../../core/kept-answer';
import { latestValue } from '../../../core/latest-value';
import type { Refinement } from '../refine/refinement';
import { isSameContent } from '../../../core/same-content';

/** Who watches together, and what they want. */
export interface TogetherQuestion {
  readonly person: string[];
  readonly fairness: number;
  readonly refinement: Refinement;
}

const STEP = 20;
const MOST = 100;

/** What the API recommends to several people. */
@Injectable()
export class TogetherFeed {
  private readonly content = inject(ContentChoice);

  private readonly question = signal<TogetherQuestion | undefined>(undefined, {
    equal: isSameContent,
  });
  private readonly limit = linkedSignal({ source: this.question, computation: () => STEP });
  private readonly answer = recommendTogetherResource(() => {
    const asked = this.question();
    if (!asked) return undefined;
    const { person, fairness, refinement } = asked;
    return {
      query: { ...refinement, ...this.content.ofRecommendations(), person, fairness, limit: this.limit() },
    };
  });

  /** All of the last answer while the next one is on its way. */
  readonly latest = latestValue(this.answer);
  readonly error = errorOf(this.answer);
  readonly isLoading = this.answer.isLoading;
  readonly hasMore = computed(
    () => (this.latest()?.data.length ?? 0) === this.limit() && this.limit() < MOST,
  );

  /** @param question undefined while there is no group: then nothing is asked. */
  ask(question: TogetherQuestion | undefined): void {
    this.question.set(question);
  }

  more(): void {
    this.limit.update(now => Math.min(now + STEP, MOST));
  }

  retry(): void {
    this.answer.reload();
  }
}
