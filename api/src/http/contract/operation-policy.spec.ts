import { PolicyError, readPolicies } from './operation-policy.ts';

const POLICY = { caller: 'session', limit: 'session', timeoutS: 5, cache: 'private', noted: false };

describe('the policies of operations', () => {
  function faultOf(written: Record<string, unknown>): string {
    try {
      readPolicies(written);
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyError);
      return (error as PolicyError).message;
    }
  }

  it('are read as they stand on the routes', () => {
    expect(readPolicies({ getAccount: POLICY })).toEqual({ getAccount: { ...POLICY } as never });
  });

  it('lack none: whoever forgets one is told which operation, and what to write', () => {
    const message = faultOf({ getAccount: POLICY, getNew: undefined, getNewer: undefined });
    expect(message).toContain("@Extension('x-policy', { caller: 'session', limit: 'session', timeoutS: 5,");
    expect(message).toContain('getNew: it has none');
    expect(message).toContain('getNewer: it has none');
    expect(message).not.toContain('getAccount');
  });

  for (const [name, value] of [
    ['caller', 'everyone'],
    ['limit', 'unlimited'],
    ['timeoutS', 0],
    ['cache', 'forever'],
    ['noted', 'yes'],
    ['unknown', 1],
  ] as const) {
    it(`cannot have ${name}: ${JSON.stringify(value)}`, () => {
      expect(faultOf({ getAccount: { ...POLICY, [name]: value } })).toContain(`getAccount: ${name}: `);
    });
  }

  for (const name of ['caller', 'limit', 'timeoutS', 'cache', 'noted'] as const) {
    it(`cannot leave out ${name}`, () => {
      const { [name]: _, ...rest } = POLICY;
      expect(faultOf({ getAccount: rest })).toContain(`getAccount: ${name}: `);
    });
  }
});
