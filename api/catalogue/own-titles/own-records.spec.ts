import { record } from '../../test/support/records.ts';
import { withOwnTitles } from './own-records.ts';
import { type OwnTitle, OwnTitlesError } from './own-title.ts';

const extra: OwnTitle = { romaji: 'Tokuten', english: 'Extra', japanese: '特典', type: 'special', of: 1 };
const noAniList = () => undefined;

describe('Our own titles in the catalogue', () => {
  const series = record({
    id: 1,
    genres: ['Comedy'],
    themes: ['School'],
    source: 'Manga',
    studios: ['Bones'],
  });

  it('are added where no package has them, with what they share with their series', () => {
    const [, added] = withOwnTitles([series], { 2: { ...extra, starts: '2009-07' } }, () => 200);
    expect(added).toEqual(
      jasmine.objectContaining({
        ...{ id: 2, title: 'Extra', titleRomaji: 'Tokuten', titleJapanese: '特典', type: 'special' },
        ...{ startDate: '2009-07', endDate: null, episodes: 1, externalIds: { aniList: 200 } },
        ...{ genres: ['Comedy'], themes: ['School'], source: 'Manga', studios: ['Bones'] },
      }),
    );
  });

  it('have a season where the day is known on which they began', () => {
    const own: OwnTitle = {
      romaji: 'Dai 2-ki',
      japanese: '第2期',
      type: 'tv',
      starts: '2012-04-08',
      episodes: 12,
    };
    const records = withOwnTitles([], { 1: own, 2: { ...own, starts: '2012' } }, noAniList);
    expect(records.map(({ season, seasonYear }) => [season, seasonYear])).toEqual([
      ['spring', 2012],
      [null, null],
    ]);
  });

  it('put right what the packages have', () => {
    const packaged = record({ id: 2, type: 'tv', startDate: '2009-07-22', themes: ['Music'] });
    const [, added] = withOwnTitles([series, packaged], { 2: { ...extra, episodes: 4 } }, noAniList);
    expect(added).toEqual(
      jasmine.objectContaining({ type: 'special', startDate: '2009-07-22', episodes: 4, themes: ['Music'] }),
    );
  });

  it('say what is theirs alone themselves', () => {
    const own: OwnTitle = { ...extra, genres: ['Drama'], studios: [], length: 'short' };
    const [, added] = withOwnTitles([series], { 2: own }, noAniList);
    expect(added).toEqual(
      jasmine.objectContaining({ genres: ['Drama'], studios: [], source: 'Manga', episodeLength: 'short' }),
    );
  });

  it('share with an extra of an extra as well', () => {
    const records = withOwnTitles([series], { 2: { ...extra, of: 3 }, 3: extra }, noAniList);
    expect(records.map(({ genres }) => genres)).toEqual([['Comedy'], ['Comedy'], ['Comedy']]);
  });

  it('are refused where they belong to a title that is not there', () => {
    expect(() => withOwnTitles([], { 2: extra }, noAniList)).toThrowError(OwnTitlesError);
  });
});
