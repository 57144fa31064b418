import { computed, inject } from '@angular/core';
import type { RecommendationRequest, Recommendations } from '@anirec/openapi/angular';
import { postRecommendationsResource, recommendFromMyListResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from './content-choice';
import { type KeptAnswer, keptAnswer } from './kept-answer';
import { BrowserList } from './list/browser-list';
import { inputOf } from './list/list-input';
import { Session } from './session/session';
import { isSameContent } from './same-content';

/** Which of the titles that suit somebody are asked for. */
export type SuitedOptions = Pick<RecommendationRequest, 'yearFrom' | 'yearTo' | 'limit'>;

/**
 * Asks what is recommended to whoever is here, from the list of their account, or else from that of this browser. Without
 * options, and from a list that says of no title that it was liked, nothing is asked.
 */
export function suitedTitles(options: () => SuitedOptions | undefined): KeptAnswer<Recommendations> {
  const session = inject(Session);
  const content = inject(ContentChoice);
  const list = inject(BrowserList);
  const asked = computed(() => {
    const given = options();
    return given && { ...given, ...content.ofRecommendations() };
  });
  const input = computed(() => inputOf(list.content()), {
    equal: isSameContent,
  });
  const ofAccount = keptAnswer(
    recommendFromMyListResource(() => {
      const query = session.isSignedIn() ? asked() : undefined;
      return query && { query };
    }),
  );
  const ofBrowser = keptAnswer(
    postRecommendationsResource(() => {
      const body = session.state().kind === 'signed-out' ? asked() : undefined;
      return body && input().picks.length > 0 ? { body: { ...body, ...input() } } : undefined;
    }),
  );
  const current = computed(() => (session.state().kind === 'signed-out' ? ofBrowser : ofAccount));
  return {
    value: computed(() => current().value()),
    error: computed(() => current().error()),
    isLoading: computed(() => current().isLoading()),
    reload: () => {
      current().reload();
    },
  };
}
