import { inject, Injectable, signal } from '@angular/core';
import type { Upstream } from '@anirec/openapi/angular';
import { recommendFromProfileResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { answerTo } from '../results/answer';
import type { ListWishes } from './list-wishes';

/** Whose public list is asked for, and what of it. */
export interface ProfileQuestion {
  readonly path: { readonly provider: Upstream; readonly userName: string };
  readonly wishes: ListWishes;
}

/** What the API recommends from somebody's public list. */
@Injectable()
export class ProfileFeed {
  private readonly content = inject(ContentChoice);

  private readonly question = signal<ProfileQuestion | undefined>(undefined, {
    equal: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });

  readonly answer = answerTo(this.question, request =>
    recommendFromProfileResource(() => {
      const asked = request();
      return (
        asked && {
          path: asked.path,
          query: { ...asked.wishes, ...this.content.ofRecommendations(), limit: asked.limit },
        }
      );
    }),
  );

  /** Asks; and anew where the same was asked before, for the list may be another by now. */
  ask(question: ProfileQuestion): void {
    this.question.set(question);
    this.answer.retry();
  }
}
