import { inject } from '@angular/core';
import {
  type CanActivateFn,
  type Navigation,
  type ParamMap,
  RedirectCommand,
  type Route,
  Router,
} from '@angular/router';
import { OwnPicks } from './own-picks';
import {
  formatInput,
  isSameInput,
  parseInput,
  type RecommendationInput,
  type InputParams,
} from './recommendation-input';

/** What the browser's history notes with an address whose picks are the visitor's own. */
const OWN = { picks: 'own' } as const;

/** The input that an address names, as it is written there. */
export function inputParamsIn(params: ParamMap): Required<InputParams> {
  return { picks: params.get('picks') ?? '', unlike: params.get('unlike') ?? '' };
}

/**
 * Lets a page of recommendations be shown only at an address that names the picks they are made from, so that the page
 * needs to know nothing but its address.
 *
 * An address without picks asks for the visitor's own. So does one that named the visitor's own when it was left, and
 * which the browser's back button leads to: picks that have changed since then have changed there, too. Any other names
 * the picks of a link; they become the visitor's own where there are none.
 */
const guardPicks: CanActivateFn = ({ queryParamMap, queryParams }) => {
  const [own, router] = [inject(OwnPicks), inject(Router)];
  const navigation = router.currentNavigation();
  const written = inputParamsIn(queryParamMap);
  const input = inputAt(parseInput(written), own, navigation);
  const { picks = '', unlike = '' } = formatInput(input);
  const isOwn = isSameInput(input, own.input());
  if (picks === written.picks && unlike === written.unlike && isOwn === isNotedAsOwn(navigation)) return true;
  const params = { ...queryParams, picks: picks || null, unlike: unlike || null };
  const address = router.createUrlTree(['/recommendations'], { queryParams: params });
  return new RedirectCommand(address, { state: isOwn ? OWN : {} });
};

/** What a route has whose address names picks: whenever they change, the guard looks at them. */
export const ADDRESS_OF_PICKS = {
  canActivate: [guardPicks],
  runGuardsAndResolvers: 'paramsOrQueryParamsChange',
} satisfies Partial<Route>;

function inputAt(
  named: RecommendationInput,
  own: OwnPicks,
  navigation: Navigation | null,
): RecommendationInput {
  const isReturn = navigation?.trigger === 'popstate' && isNotedAsOwn(navigation);
  if (named.picks.length === 0 || isReturn) return own.input();
  if (own.count() === 0) own.set(named);
  return named;
}

function isNotedAsOwn(navigation: Navigation | null): boolean {
  return navigation?.extras.state?.['picks'] === OWN.picks;
}
