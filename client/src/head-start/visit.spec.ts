import { keyOf } from '../app/core/begun-answer';
import { neededBy, type Visit } from './visit';

const SESSION = '/api/v1/sessions/current';

describe('What a visit needs', () => {
  function needed(address: string, visit: Partial<Visit> = {}) {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const usual = { isSignedIn: false, hasList: false, isUsual: true };
    return neededBy({ path: pathname, query: searchParams, ...usual, ...visit });
  }

  it('is who is there, and no page but the first at an address that nobody knows', () => {
    expect(needed('/no/such/page')).toEqual({ pages: [], answers: [SESSION] });
    expect(needed('/')).toEqual({ pages: [], answers: [SESSION] });
  });

  it('is the home of somebody’s own list where there may be one', () => {
    expect(needed('/', { hasList: true }).pages).toEqual(['OwnHomePage']);
  });

  it('is all about a title on its page, and its poster', () => {
    const { pages, answers, posters } = needed('/anime/5114');
    expect(pages).toEqual(['AnimePage']);
    expect(answers).toEqual([
      SESSION,
      '/api/v1/anime/5114',
      '/api/v1/anime/5114/franchise',
      '/api/v1/anime/5114/recommendations?limit=12',
    ]);
    expect(answers.filter(address => posters?.from.test(address))).toEqual(['/api/v1/anime/5114']);
  });

  it('is the titles that the filters of an address leave', () => {
    expect(needed('/anime?genre=Drama&genre=Sports').answers).toContain(
      '/api/v1/anime?genre=Drama&genre=Sports&limit=30',
    );
    expect(needed('/anime?campaign=x').answers).toEqual([SESSION]);
  });

  it('is what is recommended from picks, and what these are called', () => {
    expect(needed('/recommendations?picks=1:9,5114&unlike=20').answers).toEqual([
      SESSION,
      '/api/v1/recommendations?picks=1%3A9%2C5114&unlike=20&limit=20',
      '/api/v1/anime?id=1&id=5114&id=20&limit=3',
    ]);
    expect(needed('/recommendations').answers).toEqual([SESSION]);
  });

  it('is the titles of a season', () => {
    expect(needed('/season/2026/spring').answers).toContain(
      '/api/v1/anime?season=spring&year=2026&sort=popularity&limit=100',
    );
  });

  it('is somebody’s list where they were signed in, and nobody’s otherwise', () => {
    expect(needed('/list', { isSignedIn: true }).answers).toContain('/api/v1/users/me/list?limit=100');
    expect(needed('/list').answers).toEqual([SESSION]);
  });

  it('is nothing that is asked for otherwise by whoever chose to see more, or less', () => {
    const visit = { isUsual: false };
    expect(needed('/anime', visit).answers).toEqual([SESSION]);
    expect(needed('/anime/5114', visit).answers).not.toContain('/api/v1/anime/5114/recommendations?limit=12');
    expect(needed('/season/2026/spring', visit).answers).toEqual([SESSION, '/api/v1/facets']);
    expect(needed('/recommendations?picks=1', visit).answers).toEqual([SESSION]);
  });
});

describe('The key of an address', () => {
  it('is the same in whatever order its parts stand', () => {
    expect(keyOf('/api/v1/anime?limit=30&genre=Drama')).toBe(keyOf('/api/v1/anime?genre=Drama&limit=30'));
    expect(keyOf('/api/v1/anime?genre=Drama')).not.toBe(keyOf('/api/v1/anime?genre=Sports'));
  });
});
