import { nameOf, parsePeople, personOf, readShared, siteOf } from './person';

describe('parsePeople', () => {
  it('takes each person once, five at the most, and leaves out what names nobody', () => {
    expect(parsePeople(['mal:Xinil', 'mal:xinil', 'kitsu:Xinil', 'me', 'picks:1:9,5114', ''])).toEqual([
      'mal:Xinil',
      'me',
      'picks:1:9,5114',
    ]);
    expect(parsePeople(['mal:aa', 'mal:bb', 'mal:cc', 'mal:dd', 'mal:ee', 'mal:ff']).length).toBe(5);
  });
});

describe('readShared', () => {
  it('reads links to picks, picks themselves, and the addresses of people’s pages', () => {
    expect(readShared('https://anirec.example/recommendations?picks=1:9,5114&type=movie')).toBe(
      'picks:1:9,5114',
    );
    expect(readShared(' 1:9,5114 ')).toBe('picks:1:9,5114');
    expect(readShared('https://anilist.co/user/Xinil/animelist')).toBe('anilist:Xinil');
  });

  it('knows what means nobody', () => {
    for (const text of ['', 'hello', 'https://anirec.example/recommendations'])
      expect(readShared(text)).toBeUndefined();
  });
});

describe('somebody', () => {
  it('is called what the API calls them, or else what the address does', () => {
    expect(nameOf('mal:xinil', { name: 'Xinil' })).toBe('Xinil');
    expect(nameOf('me', { name: 'Ann' })).toBe('Ann (you)');
    expect(nameOf('me')).toBe('You');
    expect(nameOf('picks:1:9,5114')).toBe('2 picks');
    expect(nameOf('picks:1')).toBe('One pick');
  });

  it('is at a site, or at none', () => {
    expect(personOf({ provider: 'anilist', userName: 'Xinil' })).toBe('anilist:Xinil');
    expect(siteOf('mal:Xinil')).toBe('MyAnimeList');
    expect(siteOf('picks:1')).toBe('');
  });
});
