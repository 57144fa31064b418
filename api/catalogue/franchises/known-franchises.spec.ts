import { readCatalogueFile } from '../../src/features/anime/catalogue-file.ts';
import { record } from '../../test/support/records.ts';
import { catalogueFilePath } from '../catalogue-file-path.ts';
import { disagreements } from './agreement.ts';

describe('The franchises that most people know', () => {
  it('are in the catalogue as our table has them: kin, strangers, parts, recaps and order', async () => {
    const { records } = await readCatalogueFile(catalogueFilePath);
    expect(disagreements(records)).toEqual([]);
  });

  it('are told where the catalogue has them otherwise', () => {
    const records = [
      record({ id: 1, franchise: 1, startDate: '2013-04-07' }),
      record({ id: 2, franchise: 1, startDate: '2012-04-07' }),
      record({ id: 3, franchise: 3, franchiseRole: 'side' }),
      record({ id: 4, franchise: 1, franchiseRole: 'main' }),
    ];
    const known = { name: 'Star Voyage', watch: [1, 2], aside: [3], recaps: [5], strangers: [4] };
    expect(disagreements(records, [known])).toEqual([
      'Star Voyage: no title has the id 5',
      'Star Voyage: its titles are of 3 franchises',
      'Star Voyage: 4 is a stranger to it',
      'Star Voyage: 5 is unknown, not recap',
      'Star Voyage: 2 began before what is watched before it',
    ]);
    expect(disagreements(records, [{ name: 'Star Voyage', watch: [2, 1], strangers: [3] }])).toEqual([]);
  });
});
