import { InvalidRequestError } from '../../domain/errors.ts';
import { parsePerson, refuseRepeatedPeople } from './person.ts';

describe('parsePerson', () => {
  it('reads whoever is signed in, public lists and picks', () => {
    expect(parsePerson('me', '/query/person/0')).toEqual({ kind: 'me' });
    expect(parsePerson('mal:Xinil', '/query/person/0')).toEqual({
      kind: 'profile',
      provider: 'myanimelist',
      userName: 'Xinil',
    });
    expect(parsePerson('anilist:Xinil', '/query/person/0')).toEqual({
      kind: 'profile',
      provider: 'anilist',
      userName: 'Xinil',
    });
    expect(parsePerson('picks:1:9,5114', '/query/person/0')).toEqual({
      kind: 'picks',
      picks: [{ animeId: 1, score: 9 }, { animeId: 5114 }],
    });
  });

  it('points at picks that cannot be read', () => {
    try {
      parsePerson('picks:1:99', '/query/person/3');
      fail('It was read.');
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidRequestError);
      expect((error as InvalidRequestError).faults[0]?.pointer).toBe('/query/person/3');
    }
  });
});

describe('refuseRepeatedPeople', () => {
  it('points at whoever stands twice, however the name is written', () => {
    expect(() => refuseRepeatedPeople(['mal:Xinil', 'anilist:Xinil'])).not.toThrow();
    try {
      refuseRepeatedPeople(['mal:Xinil', 'me', 'mal:xinil']);
      fail('It was taken.');
    } catch (error) {
      expect((error as InvalidRequestError).faults).toEqual([
        { pointer: '/query/person/2', message: 'is /query/person/0 again: name each once' },
      ]);
    }
  });
});
