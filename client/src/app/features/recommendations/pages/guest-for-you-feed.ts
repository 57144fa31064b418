import { computed, inject, Injectable, signal } from '@angular/core';
import { postRecommendationsResource } from '@anirec/openapi/angular/resources';
import { BrowserList } from '../../../core/list/browser-list';
import { answerTo } from '../results/answer';
import { areSameWishes, type ListWishes } from './list-wishes';
import { tasteOf } from '../../../core/list/list-taste';

/** What the API recommends from the list that this browser keeps. The API stores nothing of it. */
@Injectable()
export class GuestForYouFeed {
  private readonly list = inject(BrowserList);
  private readonly wishes = signal<ListWishes | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && areSameWishes(a, b)),
  });
  private readonly question = computed(
    () => {
      const wishes = this.wishes();
      if (!wishes) return undefined;
      const { planToWatch: _planned, dislikes, ...refinement } = wishes;
      const { picks, unlike } = tasteOf(this.list.content());
      return { ...refinement, picks, unlike: dislikes === 'ignore' ? [] : unlike };
    },
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );

  /** Whether the list says what somebody has watched; without that, nothing is asked. */
  readonly isTold = computed(() => (this.question()?.picks.length ?? 0) > 0);
  readonly answer = answerTo(
    this.question,
    request =>
      postRecommendationsResource(() => {
        const body = request();
        return body && body.picks.length > 0 ? { body } : undefined;
      }),
    this.wishes,
  );

  /** Asks; the list's own changes ask anew. */
  ask(wishes: ListWishes): void {
    this.wishes.set(wishes);
  }
}
