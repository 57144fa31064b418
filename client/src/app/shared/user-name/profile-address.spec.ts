import { readProfileAddress } from './profile-address';

describe('The address of a profile', () => {
  for (const [address, provider, userName] of [
    ['https://myanimelist.net/profile/Xinil', 'myanimelist', 'Xinil'],
    ['myanimelist.net/animelist/Xinil?status=7', 'myanimelist', 'Xinil'],
    ['https://www.myanimelist.net/history/a_b-c/anime', 'myanimelist', 'a_b-c'],
    ['https://anilist.co/user/Josh/animelist', 'anilist', 'Josh'],
    ['anilist.co/user/Josh/', 'anilist', 'Josh'],
  ] as const) {
    it(`says whose ${address} is`, () => {
      expect(readProfileAddress(address)).toEqual({ provider, userName });
    });
  }

  for (const text of [
    'Xinil',
    'https://example.org/profile/Xinil',
    'https://notmyanimelist.net/profile/X',
    '',
  ]) {
    it(`is not read from the text ${JSON.stringify(text)}`, () => {
      expect(readProfileAddress(text)).toBeUndefined();
    });
  }
});
