import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/catalogue-record.ts';
import { SearchIndex } from './search-index.ts';

describe('SearchIndex', () => {
  async function over(...records: readonly CatalogueRecord[]): Promise<SearchIndex> {
    return SearchIndex.build(new Catalogue('first', records, () => 1).entries);
  }

  async function indexOf(...titles: readonly string[]): Promise<SearchIndex> {
    return over(...titles.map((title, place) => record({ id: place + 1, title })));
  }

  it('puts the name itself first, then what begins with it, then what contains it', async () => {
    const index = await indexOf('The Star Voyage', 'Star Voyage Second Flight', 'Star Voyage');
    expect(index.search('star voyage', 10).animeIds).toEqual([3, 2, 1]);
  });

  it('forgives typos, whatever the length: letters put in, left out, replaced, or changed with their neighbour', async () => {
    const index = await indexOf('Saki', 'Harbour', 'Fullmetal Alchemist', 'Moon Voyage', 'Bleach');
    for (const typed of ['skai', 'sakki', 'sak', 'saku', 'aski'])
      expect(index.search(typed, 1).animeIds).withContext(typed).toEqual([1]);
    for (const typed of ['harbor', 'habour', 'harbuor', 'harbous'])
      expect(index.search(typed, 1).animeIds).withContext(typed).toEqual([2]);
    for (const typed of ['fulmetal alchemits', 'full metal alchmist', 'fullmetalalchemist'])
      expect(index.search(typed, 1).animeIds).withContext(typed).toEqual([3]);
  });

  it('finds a name by words in another order, without one of them, and with one too many', async () => {
    const index = await indexOf('Attack on Titan', 'Moon Harbour', 'The Sea of Stars');
    for (const typed of ['titan attack', 'attack titan', 'attack on titan anime', 'attack on'])
      expect(index.search(typed, 1).animeIds).withContext(typed).toEqual([1]);
  });

  it('says whether a title is called like the search, and gives the nearest where none is', async () => {
    const index = await indexOf('Attack on Titan', 'Moon Harbour', 'Star Voyage');
    expect(index.search('moon harbor', 10)).toEqual({ animeIds: [2], isExact: true });
    const { animeIds, isExact } = index.search('harbinger of the moonlight', 10);
    expect(animeIds[0]).toBe(2);
    expect(isExact).toBeFalse();
  });

  it('gives something for letters that begin no name and stand in one somewhere', async () => {
    const index = await indexOf('Attack on Titan', '進撃の巨人');
    expect(index.search('巨', 10)).toEqual({ animeIds: [2], isExact: true });
    expect(index.search('zzzz', 10).isExact).toBeFalse();
  });

  it('finds a name by its signs alone', async () => {
    const index = await indexOf('Working', 'Working!!', 'Working!!!');
    expect(index.search('!!!', 10)).toEqual({ animeIds: [3], isExact: true });
    expect(index.search('!!', 10).animeIds).toEqual([2, 3]);
    expect(index.search('…', 10)).toEqual({ animeIds: [], isExact: false });
  });

  it('lets signs decide where names are alike but for them', async () => {
    const index = await indexOf('K-ON!', 'K-ON!!', 'K-ON');
    expect(index.search('k-on!!', 10).animeIds[0]).toBe(2);
    expect(index.search('kon!', 10).animeIds[0]).toBe(1);
    expect(index.search('K-On', 10).animeIds[0]).toBe(3);
  });

  it('finds a half of a name in two scripts, and what stands before a bracket', async () => {
    const index = await indexOf('NARUTO -ナルト-', 'Moon Harbour (2011)', 'Star');
    expect(index.search('なると', 10).animeIds).toEqual([1]);
    expect(index.search('naruto', 10).animeIds).toEqual([1]);
    expect(index.search('moon harbour', 10).animeIds).toEqual([2]);
    expect(index.search('月 Moon Harbour (TV)', 10).animeIds[0]).toBe(2);
  });

  it('takes no part for a name that several franchises have in theirs', async () => {
    const index = await over(
      ...['月', '星', '海'].map((name, place) =>
        record({ id: place + 1, title: `${name}${name} THE ANIMATION` }),
      ),
      record({ id: 9, title: 'The Animation Workshop' }),
    );
    expect(index.search('the animation', 1).animeIds).toEqual([9]);
  });

  it('puts the more popular of two first that are called alike, and the original before what came after it', async () => {
    const records = [1, 2].map(id => record({ id, title: 'Star Voyage' }));
    const catalogue = new Catalogue('first', records, id => 100 * id);
    const index = await SearchIndex.build(catalogue.entries);
    expect(index.search('star voyage', 10).animeIds).toEqual([2, 1]);
    const rated = new Catalogue('first', records, id => 100 / id);
    expect(index.withPopularityOf(rated.entries).search('star voyage', 10).animeIds).toEqual([1, 2]);
    const dated = await over(
      record({ id: 1, title: 'Star Voyage', startDate: '2020-01-01' }),
      record({ id: 2, title: 'Star Voyage', startDate: '2001-01-01' }),
    );
    expect(dated.search('star voyage', 10).animeIds).toEqual([2, 1]);
  });

  it('gives a title once, though several of its names are found, and no more than asked for', async () => {
    const index = await over(
      record({ id: 1, title: 'Star', synonyms: ['Star Voyage', 'The Star'] }),
      record({ id: 2, title: 'The Star of the Sea' }),
    );
    expect(index.search('star', 10).animeIds).toEqual([1, 2]);
    expect(index.search('star', 1).animeIds).toEqual([1]);
  });

  it('forgets one search before the next', async () => {
    const index = await indexOf('Star Voyage', 'Moon Harbour');
    const first = index.search('star voyage', 10);
    index.search('moon harbour', 10);
    expect(index.search('star voyage', 10)).toEqual(first);
  });

  it('finds nothing in nothing', async () => {
    expect((await indexOf()).search('star', 10)).toEqual({ animeIds: [], isExact: false });
  });

  it('takes texts of any letters and any length', async () => {
    const index = await indexOf('Star Voyage', '進撃の巨人', 'a', '!');
    for (const text of [
      '\u0000',
      '\ud800',
      '👧',
      'x'.repeat(1000),
      '\u0301',
      '１',
      'наруто',
      '나루토',
      'مرحبا',
    ])
      expect(() => index.search(text, 10))
        .withContext(text)
        .not.toThrow();
  });

  it('says which titles have a text in a name', async () => {
    const index = await over(
      record({ id: 1, title: 'Star Voyage', titleJapanese: '星の旅' }),
      record({ id: 2, title: 'Moon Voyage' }),
    );
    expect(index.namedWith('arvoy')).toEqual([1]);
    expect(index.namedWith('ほし')).toEqual([]);
    expect(index.namedWith('星ノ')).toEqual([1]);
    expect(index.namedWith('VOYAGE').sort()).toEqual([1, 2]);
    expect(index.namedWith('…')).toEqual([]);
  });

  it('keeps titles for adults alone from whoever does not ask for them, unless they type one of their names', async () => {
    const index = await over(
      record({ id: 1, title: 'Star Voyage' }),
      record({ id: 2, title: 'Star Voyage After Dark', contentRating: 'adult' }),
    );
    expect(index.search('star voyage', 10, 'hide').animeIds).toEqual([1]);
    expect(index.search('star voyage after', 10, 'hide').animeIds).toEqual([1]);
    expect(index.search('star voyage, after dark', 10, 'hide').animeIds[0]).toBe(2);
    expect(index.search('star voyage', 10, 'show').animeIds).toEqual([1, 2]);
    expect(index.search('star voyage', 10, 'hide').animeIds).toEqual([1]);
  });
});
