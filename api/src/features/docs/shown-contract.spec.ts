import contract from '../../generated/openapi.json' with { type: 'json' };
import type { Operation } from '../../http/contract/contract.ts';
import { contractHere, contractOfForms } from './shown-contract.ts';

const SIMULATED = { sessionCookie: 'anirec_session', malApiUrl: 'http://127.0.0.1:8081/v2' };

describe('the contract as it is shown', () => {
  it('calls the session’s cookie as browsers know it here', () => {
    const here = contractHere(contract, SIMULATED);
    expect(here.components.securitySchemes.session).toEqual(
      jasmine.objectContaining({ name: 'anirec_session' }),
    );
    expect(here.components.securitySchemes.key).toEqual(contract.components.securitySchemes.key);
    expect(here.paths).toBe(contract.paths);
  });

  it('asks for the list of somebody whom the MyAnimeList of here knows', () => {
    const real = { ...SIMULATED, malApiUrl: 'https://api.myanimelist.net/v2' };
    const [here, there] = [SIMULATED, real].map(place => JSON.stringify(contractHere(contract, place)));
    expect(here).toContain('mal:StandIn_Blaze');
    expect(there).toContain('mal:Xinil');
    expect(there).not.toContain('StandIn_Blaze');
  });

  describe('in forms', () => {
    const operations = Object.values(contractOfForms(contract).paths).flatMap(each => Object.values(each));

    function named(operationId: string): Operation {
      const found = operations.find(operation => operation.operationId === operationId);
      if (!found) throw new Error(`There is no operation ${operationId}.`);
      return found;
    }

    it('fills in what must be given, and nothing else, whose examples are told', () => {
      const { parameters = [] } = named('getRecommendations');
      const filled = parameters.filter(({ example }) => example !== undefined);
      expect(filled.map(({ name }) => name)).toEqual(['picks']);
      expect(parameters.find(({ name }) => name === 'genre')?.description).toContain('For example: `Drama`');
    });

    it('fills in a week of which it is known what airs', () => {
      const { parameters = [] } = named('listAirings');
      const filled = parameters.filter(({ example }) => example !== undefined);
      expect(filled.map(({ name, example }) => [name, example])).toEqual([
        ['from', '2026-04-06T00:00:00+02:00'],
      ]);
    });

    it('has padlocks where a session is needed, and the key among the fields', () => {
      const locked = operations.filter(({ security = [] }) => security.length > 0);
      expect(locked.every(({ security }) => JSON.stringify(security) === '[{"session":[]}]')).toBeTrue();
      expect(locked.map(({ operationId }) => operationId)).toContain('listMyList');
      const fields = (named('listAnime').parameters ?? []).map(({ name }) => name);
      expect(fields).toContain('X-API-Key');
      expect((named('getDetails').parameters ?? []).map(({ name }) => name)).not.toContain('X-API-Key');
    });
  });
});
