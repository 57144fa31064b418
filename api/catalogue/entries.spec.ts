import { entriesOf } from './entries.ts';
import { bangumiItem } from './fixtures.ts';

function withId(title: string, begin: string | null, mal?: string) {
  const pages = mal === undefined ? [] : [{ site: 'mal', id: mal, url: null, begin: null }];
  return bangumiItem({
    title,
    begin: begin === null ? null : new Date(begin),
    pages,
  });
}

describe('Entries', () => {
  it('hold all items of an id, the earliest first', () => {
    const { entries, omitted } = entriesOf([
      withId('三', null, '1'),
      withId('二', '2023-11-03T15:00:00Z', '1'),
      withId('一', '2023-03-03T15:25:00Z', '1'),
    ]);
    expect(entries.map(({ id, first }) => [id, first.title])).toEqual([[1, '一']]);
    expect(entries[0]?.parts.map(({ title }) => title)).toEqual(['一', '二', '三']);
    expect(omitted.map(({ reason }) => reason)).toEqual(['later part of an entry', 'later part of an entry']);
  });

  it('leave out what has no usable id, and say so', () => {
    expect(entriesOf([withId('甲', '2009-04-05T08:00:00Z'), withId('乙', null, 'one')]).omitted).toEqual([
      { title: '甲', reason: 'no MyAnimeList id' },
      { title: '乙', reason: 'malformed MyAnimeList id' },
    ]);
  });
});
