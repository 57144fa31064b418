import written from '../src/generated/policies.json' with { type: 'json' };
import { readPolicies } from '../src/http/contract/operation-policy.ts';
import { operations } from './support/contract.ts';

describe('what routes promise', () => {
  const policies = readPolicies(written);

  it('is said by every operation of the contract, and by nothing else', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(Object.keys(policies).toSorted()).toEqual(ids.toSorted());
  });

  for (const { method, path, operation } of operations) {
    const { operationId } = operation;

    it(`agrees with itself for ${operationId}`, () => {
      const policy = policies[operationId];
      if (!policy) throw new Error(`${operationId} has no policy.`);
      const { caller, limit, cache, noted } = policy;
      const isShared = cache === 'memory' || cache === 'public';
      expect(isShared && method !== 'get')
        .withContext('only what is read can be kept')
        .toBeFalse();
      expect(path.includes('/users/me'))
        .withContext('what is somebody’s own')
        .toBe(caller === 'session');
      if (caller === 'session' || caller === 'browser') expect(cache).toBe('private');
      if (caller === 'session') expect(['session', 'imports']).toContain(limit);
      expect(limit === 'none')
        .withContext('only monitors ask without limit')
        .toBe(caller === 'monitor');
      if (noted) expect(['anyone', 'session']).toContain(caller);
    });
  }
});
