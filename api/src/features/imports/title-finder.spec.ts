import fc from 'fast-check';
import { config } from '../../../test/support/application.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../anime/catalogue-file.ts';
import { readListFile } from '../list/formats/read-list-file.ts';
import { SearchIndex } from '../../engine/search-index/search-index.ts';
import { findTitles, type SearchableTitles } from './title-finder.ts';

describe('finding out which anime a file means', () => {
  let titles: SearchableTitles;

  beforeAll(async () => {
    const { records } = await readCatalogueFile(config.catalogueFile);
    const catalogue = new Catalogue('test', records, () => 0);
    titles = { catalogue, searchIndex: await SearchIndex.build(catalogue.entries) };
  });

  async function found(table: string) {
    return findTitles(await readListFile(Buffer.from(table)), titles);
  }

  it('takes a name that one title alone has, whatever its case and punctuation', async () => {
    const { entries, leftOut } = await found('title,status\ncowboy bebop!,watching\n');
    expect(entries.map(({ animeId, title, status }) => [animeId, title, status])).toEqual([
      [1, 'Cowboy Bebop', 'watching'],
    ]);
    expect(leftOut).toEqual([]);
  });

  it('folds names as searches do: notation of seasons, long vowels, scripts', async () => {
    const { entries, leftOut } = await found(
      'title\nHaikyuu!! 2nd Season\nHaikyuu!! Season 2\nカウボーイビバップ\nKimetsu no Yaiba\n',
    );
    expect(entries.map(({ animeId }) => animeId)).toEqual([28891, 1, 38000]);
    expect(leftOut.map(({ animeId }) => animeId)).toEqual([28891]);
  });

  it('takes the one of several that is spelt so, down to its signs', async () => {
    const { entries, leftOut } = await found('title\nK-On!\nK-On!!\n');
    expect(entries.map(({ animeId }) => animeId)).toEqual([5680, 7791]);
    expect(leftOut).toEqual([]);
  });

  it('shows what a name could mean that is not certain, with what the list says of it', async () => {
    const { entries, leftOut } = await found('title,status,score\nCowboy Bebopp,dropped,3\n');
    expect(entries).toEqual([]);
    expect(leftOut[0]?.choice?.candidates.map(({ animeId }) => animeId)).toContain(1);
    expect(leftOut[0]?.choice).toEqual(
      jasmine.objectContaining({ status: 'dropped', score: 3, progress: 0 }),
    );
  });

  it('takes no film of another year for the series that is called so', async () => {
    const { entries, leftOut } = await found('title,year\nDeath Note,2017\nCowboy Bebop,1999\n');
    expect(entries.map(({ animeId }) => animeId)).toEqual([1]);
    expect(leftOut[0]?.choice?.candidates.map(({ animeId }) => animeId)).toContain(1535);
  });

  it('takes numbers of rows for no ids, and a column of ids for what it is', async () => {
    const numbered = await found('id,title\n1,Naruto\n2,Cowboy Bebop\n20,Nobody Knows This One\n');
    expect(numbered.entries.map(({ animeId }) => animeId)).toEqual([20, 1]);
    expect(numbered.leftOut.length).toBe(1);
    const identified = await found('id,title\n20,Naruto\n1,Cowboy Bebop\n99999,Nobody Knows This One\n');
    expect(identified.entries.map(({ animeId }) => animeId)).toEqual([20, 1, 99999]);
    expect(identified.leftOut).toEqual([]);
  });

  it('has each title once, and loses none', async () => {
    const { entries, leftOut } = await found('title\nCowboy Bebop\nCOWBOY BEBOP\n');
    expect([entries.length, leftOut.map(({ animeId, reason }) => [animeId, reason])]).toEqual([
      1,
      [[1, 'The file has it twice; the first was taken.']],
    ]);
  });

  it('loses no row, whatever names and ids stand in a table', async () => {
    const row = fc.record({
      id: fc.constantFrom('', '1', '5', '6', '999999', 'x'),
      title: fc.constantFrom(
        'Cowboy Bebop',
        'cowboy bebop',
        'K-On!',
        'K-On!!',
        'Trigun',
        'No such thing',
        '—',
      ),
      status: fc.constantFrom('watching', 'Rewatching', 'asleep'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async rows => {
        const lines = rows.map(({ id, title, status }) => `${id},${title},${status}`);
        const { entries, leftOut } = await found(['malid,title,status', ...lines].join('\n'));
        expect(entries.length + leftOut.length).toBe(rows.length);
        expect(new Set(entries.map(({ animeId }) => animeId)).size).toBe(entries.length);
        for (const { reason } of leftOut) expect(reason).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});
