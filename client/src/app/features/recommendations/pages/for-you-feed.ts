import { inject, Injectable, signal } from '@angular/core';
import { recommendFromMyListResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { answerTo } from '../results/answer';
import { areSameWishes, type ListWishes } from './list-wishes';

/** What the API recommends from somebody's own list. */
@Injectable()
export class ForYouFeed {
  private readonly content = inject(ContentChoice);

  private readonly wishes = signal<ListWishes | undefined>(undefined, {
    equal: (a, b) => a === b || (a !== undefined && b !== undefined && areSameWishes(a, b)),
  });

  readonly answer = answerTo(this.wishes, request =>
    recommendFromMyListResource(() => {
      const query = request();
      return query && { query: { ...query, ...this.content.ofRecommendations() } };
    }),
  );

  /** Asks; and anew where the same was asked before, for the list may be another by now. */
  ask(wishes: ListWishes): void {
    this.wishes.set(wishes);
    this.answer.retry();
  }
}
