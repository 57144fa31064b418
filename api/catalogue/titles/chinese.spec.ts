import { bangumiItem, bgmdSubject } from '../fixtures.ts';
import { chineseTitles } from './chinese.ts';

function item(simplified: string[], traditional: string[]) {
  return bangumiItem({
    translations: new Map([
      ['zh-Hans', simplified],
      ['zh-Hant', traditional],
    ]),
  });
}

describe('The Chinese names of a title', () => {
  it('are the first of bangumi-data in each script', () => {
    expect(chineseTitles(item(['间谍过家家', '间谍家家酒'], ['間諜家家酒']), undefined)).toEqual({
      titleSimplifiedChinese: '间谍过家家',
      titleTraditionalChinese: '間諜家家酒',
    });
  });

  it('are else Bangumi’s simplified one, and are never made of one another', () => {
    expect(chineseTitles(item([], []), bgmdSubject({ nameChinese: '咒术回战' }))).toEqual({
      titleSimplifiedChinese: '咒术回战',
      titleTraditionalChinese: null,
    });
  });

  it('are neither English nor Japanese', () => {
    expect(
      chineseTitles(item(['SSSS.GRIDMAN', '咒术の战'], []), undefined).titleSimplifiedChinese,
    ).toBeNull();
  });
});
