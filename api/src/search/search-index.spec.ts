import { record } from '../../test/support/records.ts';
import { Catalogue } from '../anime/catalogue.ts';
import { SearchIndex } from './search-index.ts';

describe('SearchIndex', () => {
  async function indexOf(...titles: readonly string[]): Promise<SearchIndex> {
    const records = titles.map((title, place) => record({ id: place + 1, title }));
    return SearchIndex.build(new Catalogue('first', records, () => 1).entries);
  }

  it('finds titles that hold every word, the last one perhaps unfinished', async () => {
    const index = await indexOf('Star Voyage', 'Star Harbour', 'Moon Voyage');
    expect(index.search('star', 10).animeIds).toEqual([1, 2]);
    expect(index.search('star voy', 10).animeIds).toEqual([1]);
    expect(index.search('st voyage', 10).animeIds).toEqual([]);
  });

  it('puts a whole word before an unfinished one, and that before a misspelt one', async () => {
    const index = await indexOf('Voyagge', 'Voyages', 'Voyage');
    expect(index.search('voyage', 10).animeIds).toEqual([3, 2, 1]);
  });

  it('puts the shorter of two names first, and a name that has a word twice before one that has it once', async () => {
    const index = await indexOf('Star of the Sea', 'Star', 'Moon Sea', 'Moon Moon Sea');
    expect(index.search('star', 10).animeIds).toEqual([2, 1]);
    expect(index.search('moon', 10).animeIds).toEqual([4, 3]);
  });

  it('forgives no typo in words of three letters, one in words of four, and two in words of six', async () => {
    const index = await indexOf('Cat', 'Moon', 'Harbour');
    expect(index.search('cet', 10).animeIds).toEqual([]);
    expect(index.search('mooon', 10).animeIds).toEqual([2]);
    expect(index.search('mooooon', 10).animeIds).toEqual([]);
    expect(index.search('habor', 10).animeIds).toEqual([]);
    expect(index.search('harbor', 10).animeIds).toEqual([3]);
    expect(index.search('harbrr', 10).animeIds).toEqual([3]);
  });

  it('gives a title once, though several of its names are found, and no more than asked for', async () => {
    const entries = new Catalogue(
      'first',
      [
        record({ id: 1, title: 'Star', synonyms: ['Star Voyage', 'The Star'] }),
        record({ id: 2, title: 'The Star of the Sea' }),
      ],
      () => 1,
    ).entries;
    const index = await SearchIndex.build(entries);
    expect(index.search('star', 10).animeIds).toEqual([1, 2]);
    expect(index.search('star', 1).animeIds).toEqual([1]);
  });

  it('forgets one search before the next', async () => {
    const index = await indexOf('Star Voyage', 'Moon Voyage');
    expect(index.search('star', 10).animeIds).toEqual([1]);
    expect(index.search('moon', 10).animeIds).toEqual([2]);
    expect(index.search('moon star', 10).animeIds).toEqual([]);
  });

  it('finds nothing in nothing, and nothing for a text without words', async () => {
    expect((await indexOf()).search('star', 10).animeIds).toEqual([]);
    expect((await indexOf('Star')).search('!?', 10).animeIds).toEqual([]);
  });
});
