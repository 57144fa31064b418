import { convertToParamMap, type Params } from '@angular/router';
import type { ListRecommendationOptions } from '@anirec/openapi/angular';
import { isSameRefinement, parseRefinement, type Refinement } from '../refine/refinement';

/** What is wanted of recommendations from a list: a refinement, and what its statuses mean. */
export type ListOptions = Refinement & Pick<ListRecommendationOptions, 'planToWatch' | 'dislikes'>;

/** Reads the options of an address; what is usual is left out. */
export function parseListOptions(params: Params): ListOptions {
  const map = convertToParamMap(params);
  return {
    ...parseRefinement(params),
    ...(map.get('planToWatch') === 'show' && { planToWatch: 'show' }),
    ...(map.get('dislikes') === 'ignore' && { dislikes: 'ignore' }),
  };
}

/** Whether two ask for the same. */
export function areSameOptions(a: ListOptions, b: ListOptions): boolean {
  return a.planToWatch === b.planToWatch && a.dislikes === b.dislikes && isSameRefinement(a, b);
}
