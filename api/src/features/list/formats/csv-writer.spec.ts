import { buffer } from 'node:stream/consumers';
import { listEntry } from '../../../../test/support/lists.ts';
import type { ListEntry } from '../../../domain/list-entry.ts';
import { csv } from './csv-writer.ts';

async function rows(...entries: ListEntry[]): Promise<string[]> {
  return (await buffer(csv(entries))).toString().split('\r\n');
}

describe('a list as CSV', () => {
  it('begins with a mark and a header, and has a line an entry, each ended', async () => {
    const entry = listEntry({
      animeId: 1,
      title: 'Cowboy Bebop',
      score: 9,
      progress: 26,
      updatedAt: new Date(0),
    });
    expect(await rows(entry, listEntry({ animeId: 2, status: 'dropped' }))).toEqual([
      '\ufeffanimeId,title,status,score,progress,updatedAt',
      '1,Cowboy Bebop,completed,9,26,1970-01-01T00:00:00.000Z',
      '2,Title 2,dropped,,0,',
      '',
    ]);
  });

  it('quotes what would break a row', async () => {
    expect((await rows(listEntry({ animeId: 1, title: 'Oh, "No"\r\n!' })))[1]).toBe(
      '1,"Oh, ""No"" !",completed,,0,',
    );
  });

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1', '＝1+1', '=HYPERLINK("http://x","y")']) {
    it(`keeps a spreadsheet from running ${JSON.stringify(formula)}`, async () => {
      expect((await rows(listEntry({ animeId: 1, title: formula })))[1]).toMatch(/^1,"?'/);
    });
  }
});
