import { transliterate } from './transliteration.ts';

describe('transliterate', () => {
  it('writes Cyrillic in Latin letters', () => {
    expect(transliterate('наруто')).toBe('naruto');
    expect(transliterate('ковбой бибоп')).toBe('kovboi bibop');
    expect(transliterate('щегол объезд')).toBe('shchegol obezd');
  });

  it('writes Hangul in Latin letters', () => {
    expect(transliterate('나루토')).toBe('naruto');
    expect(transliterate('한글')).toBe('hangeul');
    expect(transliterate('원피스')).toBe('wonpiseu');
  });

  it('leaves other scripts alone', () => {
    expect(transliterate('進撃 の Titan')).toBe('進撃 の Titan');
  });
});
