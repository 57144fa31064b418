import type { RoutedOperation } from '../contract/contract.ts';

/** How many requests are taken in how many seconds. */
export interface Tier {
  readonly quota: number;
  readonly windowSeconds: number;
}

/**
 * The tiers, by the names that the headers give them: `session` and `imports` count people, `key` counts keys, and the
 * others addresses.
 */
export const TIERS = {
  anon: { quota: 60, windowSeconds: 60 },
  session: { quota: 120, windowSeconds: 60 },
  /** Programs, which say whose they are. */
  key: { quota: 600, windowSeconds: 60 },
  /** The search box asks at each pause of typing: nobody types more than four times a second. */
  suggestions: { quota: 240, windowSeconds: 60 },
  /** Each may cost another service several requests. */
  profiles: { quota: 10, windowSeconds: 60 },
  /**
   * What is asked of people by name and of picks alike. Lists are remembered for ten minutes, so that moving a slider or asking
   * for another title costs nobody but us anything.
   */
  people: { quota: 20, windowSeconds: 60 },
  /** Nobody opens more than a title a second. Programs are not to collect through AniRec what AniList says. */
  details: { quota: 60, windowSeconds: 60 },
  imports: { quota: 5, windowSeconds: 600 },
  'sign-in': { quota: 10, windowSeconds: 60 },
} as const satisfies Record<string, Tier>;

export type TierName = keyof typeof TIERS;

/**
 * The tier that limits an operation; undefined for what may be asked without limit.
 *
 * @param operation undefined for an address that the contract does not have, which is limited too.
 */
export function tierOf(operation: RoutedOperation | undefined): TierName | undefined {
  const limit = operation?.policy.limit ?? 'anon';
  return limit === 'none' ? undefined : limit;
}

/** The same where a valid key comes with the request. What costs other services requests costs them no fewer then. */
export function tierWithKey(tier: TierName): TierName {
  return tier === 'anon' || tier === 'suggestions' ? 'key' : tier;
}
