import type { OperationPolicies, OperationPolicy } from '../../src/http/contract/operation-policy.ts';

const OPEN: OperationPolicy = { caller: 'anyone', limit: 'anon', timeoutS: 5, cache: 'public', noted: false };

/** Policies by their operations' ids: those of what anyone may ask for, but for what is given of each. */
export function operationPolicies(given: Record<string, Partial<OperationPolicy>>): OperationPolicies {
  return Object.fromEntries(Object.entries(given).map(([id, policy]) => [id, { ...OPEN, ...policy }]));
}
