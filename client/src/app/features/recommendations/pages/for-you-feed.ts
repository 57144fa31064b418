import { inject, Injectable, signal } from '@angular/core';
import { recommendFromMyListResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { recommendedList } from '../results/recommended-list';
import { areSameOptions, type ListOptions } from './list-options';

/** What the API recommends from somebody's own list. */
@Injectable()
export class ForYouFeed {
  private readonly content = inject(ContentChoice);

  private readonly options = signal<ListOptions | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && areSameOptions(a, b)),
  });

  readonly recommended = recommendedList(this.options, request =>
    recommendFromMyListResource(() => {
      const query = request();
      return query && { query: { ...query, ...this.content.ofRecommendations() } };
    }),
  );

  /** Asks; and anew where the same was asked before, for the list may be another by now. */
  ask(options: ListOptions): void {
    this.options.set(options);
    this.recommended.retry();
  }
}
