import fc from 'fast-check';
import { plainTitle } from './plain-title.ts';

describe('a plain title', () => {
  for (const [title, plain] of [
    ['Cowboy Bebop', 'Cowboy Bebop'],
    ['カウボーイ\u3000ビバップ', 'カウボーイ ビバップ'],
    [' two\r\nlines\t', 'two lines'],
    ['NUL \u0000 and escape \u001b', 'NUL and escape'],
    ['half an emoji \ud83d', 'half an emoji \ufffd'],
    ['👩‍👩‍👧 whole', '👩‍👩‍👧 whole'],
    ['turned \u202eround\u202c', 'turned round'],
    ['no\u200b \ufeffwidth', 'no width'],
    ['\u0000\u200b \u2028', ''],
  ] as const) {
    it(`of ${JSON.stringify(title)} is ${plain}`, () => {
      expect(plainTitle(title)).toBe(plain);
    });
  }

  it('is of 500 letters at most, and never ends within one', () => {
    expect(plainTitle('x'.repeat(501))).toHaveSize(500);
    expect(plainTitle(`${'x'.repeat(499)}👧`)).toBe('x'.repeat(499));
    expect(plainTitle(`${'x'.repeat(498)}👧`)).toBe(`${'x'.repeat(498)}👧`);
  });

  it('of a plain title is that title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), title => {
        expect(plainTitle(plainTitle(title))).toBe(plainTitle(title));
      }),
    );
  });
});
