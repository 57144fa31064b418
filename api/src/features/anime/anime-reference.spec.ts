import { record } from '../../../test/support/records.ts';
import { referenceTo } from './anime-reference.ts';
import { Catalogue } from '../../engine/catalogue/catalogue.ts';

describe('a reference to a title', () => {
  const catalogue = new Catalogue('test', [record({ id: 1, title: 'Cowboy Bebop' })], () => 0);

  it('has the catalogue’s name, whatever a list calls it', () => {
    expect(referenceTo(catalogue, 1, 'Kaubōi Bibappu')).toEqual({ id: 1, title: 'Cowboy Bebop' });
  });

  it('has the list’s name where the catalogue has none, and says so', () => {
    expect(referenceTo(catalogue, 2, 'Gantz')).toEqual({ id: 2, title: 'Gantz', titleFrom: 'list' });
  });

  for (const listed of [undefined, '']) {
    it(`never shows an id for a name, where a list says ${JSON.stringify(listed)}`, () => {
      expect(referenceTo(catalogue, 2, listed)).toEqual({ id: 2, title: 'Untitled', titleFrom: 'none' });
    });
  }
});
