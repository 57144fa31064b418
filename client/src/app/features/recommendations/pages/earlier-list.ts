import { computed, inject, Injectable } from '@angular/core';
import { getRecommendationsResource } from '@anirec/openapi/angular/resources';
import { ContentChoice } from '../../../core/content-choice';
import { keptAnswer } from '../../../core/kept-answer';
import { formatInput } from '../../../core/picks/recommendation-input';
import { RecommendationsAddress } from './recommendations-address';
import { isSameContent } from '../../../core/same-content';

/** The API gives no more; a title that stood further down counts as new where it comes up. */
const MOST = 100;

/** What was recommended from the picks that the present ones are compared with; nothing where they are compared with none. */
@Injectable()
export class EarlierList {
  private readonly address = inject(RecommendationsAddress);
  private readonly content = inject(ContentChoice);

  /** Each step of the address makes these anew, though they say the same. */
  private readonly question = computed(
    () => {
      const earlier = this.address.earlier();
      const { picks, unlike } = earlier ? formatInput(earlier) : {};
      if (picks === undefined) return undefined;
      return { ...this.address.refinement(), picks, ...(unlike !== undefined && { unlike }) };
    },
    { equal: isSameContent },
  );
  private readonly recommended = keptAnswer(
    getRecommendationsResource(() => {
      const query = this.question();
      return query && { query: { ...query, ...this.content.ofRecommendations(), limit: MOST } };
    }),
  );

  /** Undefined until it is known. */
  readonly list = computed(() => this.recommended.value()?.data);
}
