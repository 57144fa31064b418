import { inject, Injectable, signal } from '@angular/core';
import type { Upstream } from '@anirec/openapi/angular';
import { recommendFromProfileResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { recommendedList } from '../results/recommended-list';
import type { ListOptions } from './list-options';
import { isSameContent } from '../../../core/same-content';

/** Whose public list is asked for, and what of it. */
export interface ProfileQuestion {
  readonly path: { readonly provider: Upstream; readonly userName: string };
  readonly options: ListOptions;
}

/** What the API recommends from somebody's public list. */
@Injectable()
export class ProfileFeed {
  private readonly content = inject(ContentChoice);

  private readonly question = signal<ProfileQuestion | undefined>(undefined, {
    equal: isSameContent,
  });

  readonly recommended = recommendedList(this.question, request =>
    recommendFromProfileResource(() => {
      const asked = request();
      return (
        asked && {
          path: asked.path,
          query: { ...asked.options, ...this.content.ofRecommendations(), limit: asked.limit },
        }
      );
    }),
  );

  /** Asks; and anew where the same was asked before, for the list may be another by now. */
  ask(question: ProfileQuestion): void {
    this.question.set(question);
    this.recommended.retry();
  }
}
