import { record } from '../../../test/support/records.ts';
import { Catalogue } from '../catalogue/catalogue.ts';
import { hasEveryWord } from './every-word.ts';
import { foldText } from './folded-text.ts';

describe('every word of a search', () => {
  const title = 'Mobile Suit Gundam: The Witch from Mercury';
  const [entry] = new Catalogue('test', [record({ id: 1, title })], () => 0).entries;
  const isIn = (search: string) => entry !== undefined && hasEveryWord(entry, foldText(search).words);

  it('is in a name that has others between them', () => {
    expect(isIn('gundam witch from mercury')).toBeTrue();
    expect(isIn('suit witch')).toBeTrue();
  });

  it('may be unfinished where it is the last', () => {
    expect(isIn('gundam witch merc')).toBeTrue();
    expect(isIn('gund witch')).toBeFalse();
  });

  it('is not in a name that has them in another order, or not all of them', () => {
    expect(isIn('witch gundam')).toBeFalse();
    expect(isIn('gundam witch from venus')).toBeFalse();
  });

  it('says nothing where it is the only one', () => {
    expect(isIn('mercury')).toBeFalse();
  });
});
