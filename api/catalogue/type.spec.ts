import { bangumiItem } from './fixtures.ts';
import { typeOf } from './type.ts';

describe('The type of a title', () => {
  it('is what bangumi-data says for films and discs', () => {
    expect(typeOf([bangumiItem({ type: 'movie' })], ['TVSP'])).toBe('movie');
    expect(typeOf([bangumiItem({ type: 'ova' })], [])).toBe('ova');
  });

  it('is ONA for the web', () => {
    expect(typeOf([bangumiItem({ type: 'web' })], [])).toBe('ona');
  });

  it('is TV for a series', () => {
    expect(typeOf([bangumiItem()], ['TV'])).toBe('tv');
  });

  it('is special for what visitors tag so, in any spelling', () => {
    expect(typeOf([bangumiItem()], ['TV_SP'])).toBe('special');
  });

  it('is a series where one part is, and special where every part is one broadcast', () => {
    const day = new Date('2014-12-31T12:00:00Z');
    const special = bangumiItem({ begin: day, end: day });
    expect(typeOf([special, bangumiItem()], ['TVSP'])).toBe('tv');
    expect(typeOf([special, special], [])).toBe('special');
  });

  it('is special for one broadcast that passes midnight', () => {
    const [begin, end] = [new Date('2014-12-31T14:00:00Z'), new Date('2014-12-31T15:45:00Z')];
    expect(typeOf([bangumiItem({ begin, end })], [])).toBe('special');
  });

  it('is special for what was broadcast on a single day', () => {
    const day = new Date('2014-12-31T12:00:00Z');
    expect(typeOf([bangumiItem({ begin: day, end: day })], [])).toBe('special');
  });
});
