import { computed, inject, Injectable, signal } from '@angular/core';
import { postRecommendationsResource } from '@anirec/openapi/angular/resources';
import { BrowserList } from '../../../core/list/browser-list';
import { recommendedList } from '../results/recommended-list';
import { areSameOptions, type ListOptions } from './list-options';
import { inputOf } from '../../../core/list/list-input';
import { isSameContent } from '../../../core/same-content';

/** What the API recommends from the list that this browser keeps. The API stores nothing of it. */
@Injectable()
export class GuestForYouFeed {
  private readonly list = inject(BrowserList);
  private readonly options = signal<ListOptions | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && areSameOptions(a, b)),
  });
  private readonly question = computed(
    () => {
      const options = this.options();
      if (!options) return undefined;
      const { planToWatch: _planned, dislikes, ...refinement } = options;
      const { picks, unlike } = inputOf(this.list.content());
      return { ...refinement, picks, unlike: dislikes === 'ignore' ? [] : unlike };
    },
    { equal: isSameContent },
  );

  /** Whether the list says what somebody has watched; without that, nothing is asked. */
  readonly isTold = computed(() => (this.question()?.picks.length ?? 0) > 0);
  readonly recommended = recommendedList(
    this.question,
    request =>
      postRecommendationsResource(() => {
        const body = request();
        return body && body.picks.length > 0 ? { body } : undefined;
      }),
    this.options,
  );

  /** Asks; the list's own changes ask anew. */
  ask(options: ListOptions): void {
    this.options.set(options);
  }
}
