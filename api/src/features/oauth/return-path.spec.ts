import fc from 'fast-check';
import { InvalidRequestError } from '../../domain/errors.ts';
import { readReturnPath } from './return-path.ts';

const OURS = 'https://anirec.example';

describe('where a browser goes after signing in', () => {
  it('is a page of ours, with its query and fragment', () => {
    for (const path of [
      '/',
      '/anime/1',
      '/recommendations?picks=1:9,5114:10',
      '/anime/1#reasons',
      '/apiary',
    ]) {
      expect(readReturnPath(path)).toBe(path);
    }
  });

  it('is written as a header can hold it', () => {
    expect(readReturnPath('/anime?q=カウボーイ')).toBe(`/anime?q=${encodeURIComponent('カウボーイ')}`);
  });

  it('is never another site, however it is written', () => {
    const elsewhere = [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      '/..//evil.example',
      '/a/..//evil.example',
      '/.//evil.example',
      '/%2e%2e//evil.example',
      'javascript:alert(1)',
      'evil.example',
      ' /anime',
      '',
    ];
    for (const text of elsewhere) {
      expect(() => readReturnPath(text))
        .withContext(text)
        .toThrowError(InvalidRequestError);
    }
  });

  it('is never the API, which answers programs', () => {
    for (const text of [
      '/api',
      '/api/',
      '/api?x',
      '/api/v1/oauth/authorize',
      '/x/../api/v1/health',
      '/./api',
    ]) {
      expect(() => readReturnPath(text))
        .withContext(text)
        .toThrowError(InvalidRequestError);
    }
  });

  it('stays on our site, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '%2f',
      '%5c',
      '\t',
      '@',
      ':',
      '?',
      '#',
      'evil.example',
      'a',
    );
    const text = fc.array(pieces, { maxLength: 8 }).map(parts => `/${parts.join('')}`);
    const reached = (path: string) => {
      try {
        return new URL(readReturnPath(path), OURS).origin;
      } catch (error) {
        return error instanceof InvalidRequestError ? OURS : String(error);
      }
    };
    fc.assert(
      fc.property(text, path => reached(path) === OURS),
      { numRuns: 5_000 },
    );
    expect(reached('//evil.example')).toBe(OURS);
  });
});
