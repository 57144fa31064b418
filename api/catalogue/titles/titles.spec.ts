import { bangumiItem, bgmdSubject } from '../fixtures.ts';
import { chooseTitles } from './titles.ts';

describe('The titles of an anime', () => {
  it('are the declared English one, a romaji alias, and the original', () => {
    const item = bangumiItem({
      title: '進撃の巨人',
      translations: new Map([
        ['en', ['attack on titan']],
        ['zh-Hans', ['进击的巨人']],
      ]),
    });
    const subject = bgmdSubject({
      aliases: ['Attack on Titan', 'Shingeki no Kyojin', 'SnK', '进击的巨人'],
    });
    expect(chooseTitles(item, subject, undefined)).toEqual({
      title: 'Attack on Titan',
      titleEnglish: 'Attack on Titan',
      titleRomaji: 'Shingeki no Kyojin',
      titleJapanese: '進撃の巨人',
      titleSimplifiedChinese: '进击的巨人',
      titleTraditionalChinese: null,
      synonyms: ['ある作品', 'SnK'],
    });
  });

  it('prefer English to romaji, and romaji to Japanese', () => {
    const item = bangumiItem({ title: '僕等がいた' });
    const romaji = bgmdSubject({ aliases: ['Bokura ga Ita'] });
    expect(chooseTitles(item, romaji, undefined).title).toBe('Bokura ga Ita');
    expect(chooseTitles(item, undefined, undefined).title).toBe('僕等がいた');
  });

  it('are taken from an original in Latin letters, with or without its reading', () => {
    for (const title of ['COWBOY BEBOP', 'COWBOY BEBOP カウボーイビバップ']) {
      expect(chooseTitles(bangumiItem({ title }), undefined, undefined).title).toBe('Cowboy Bebop');
    }
  });

  it('are never abbreviations or other languages', () => {
    const item = bangumiItem({ title: 'ノーゲーム・ノーライフ' });
    const aliases = ['DRRR!!', 'Mng s6', 'NGNL', 'No Hay Vida en el Juego', 'No Game No Life'];
    expect(chooseTitles(item, bgmdSubject({ aliases }), undefined).title).toBe('No Game No Life');
  });

  it('are what our table says, where it says something', () => {
    const item = bangumiItem({ title: '月がきれい' });
    const subject = bgmdSubject({ aliases: ['As the Moon, So Beautiful.'] });
    const titles = chooseTitles(item, subject, { romaji: 'Tsuki ga Kirei' });
    expect(titles.title).toBe('Tsuki ga Kirei');
    expect(titles.synonyms).toContain('As the Moon, So Beautiful.');
  });

  it('have at most 20 synonyms, none of which repeats another or a title', () => {
    const item = bangumiItem({
      title: 'ONE PIECE',
      translations: new Map([['en', ['One Piece', 'ＯＮＥ ＰＩＥＣＥ']]]),
    });
    const aliases = Array.from({ length: 30 }, (_, index) => `海贼王 ${index}`);
    const { synonyms } = chooseTitles(item, bgmdSubject({ name: 'One Piece!', aliases }), undefined);
    expect(synonyms.length).toBe(20);
    expect(synonyms[0]).toBe('海贼王 0');
  });
});
