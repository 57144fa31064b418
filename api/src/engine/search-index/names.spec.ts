import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueRecord } from '../catalogue/catalogue-record.ts';
import { namesOf, partsOf } from './names.ts';

describe('namesOf', () => {
  function namesIn(fields: Partial<CatalogueRecord>) {
    const [entry] = new Catalogue('first', [record({ id: 1, ...fields })], () => 1).entries;
    return entry ? namesOf(entry) : [];
  }

  it('gives every name once, the main ones the most weight', () => {
    const names = namesIn({
      title: 'Star',
      titleEnglish: 'Star',
      titleJapanese: '星',
      synonyms: ['Hoshi', '星'],
    });
    expect(names.map(({ text }) => text)).toEqual(['Star', '星', 'Hoshi']);
    const weights = names.map(({ weight }) => weight);
    expect(weights.slice(0, 2)).toEqual([1, 1]);
    expect(weights[2]).toBeLessThan(1);
  });
});

describe('partsOf', () => {
  it('cuts a name at its bracket', () => {
    expect(partsOf('Fruits Basket (2019)')).toEqual(['Fruits Basket']);
    expect(partsOf('けいおん！！【第2期】')).toContain('けいおん！！');
  });

  it('cuts a name in two scripts', () => {
    const [latin = '', other = ''] = partsOf('NARUTO -ナルト-');
    expect(latin).toContain('NARUTO');
    expect(other).toContain('ナルト');
  });

  it('leaves a name whole that is of one piece, and halves of a letter or two', () => {
    expect(partsOf('Cowboy Bebop')).toEqual([]);
    expect(partsOf('進撃の巨人')).toEqual([]);
    expect(partsOf('Dの魔王')).toEqual([]);
    expect(partsOf('[Oshi no Ko]')).toEqual([]);
  });
});
