import { randomBytes } from 'node:crypto';
import { KeyRing, SealBrokenError, formatKey, newKey, parseKeys, type SealingKey } from './key-ring.ts';

const old = newKey('2025', randomBytes);
const current = newKey('2026', randomBytes);

function ring(...keys: [SealingKey, ...SealingKey[]]): KeyRing {
  return new KeyRing(keys, randomBytes);
}

describe('a key ring', () => {
  it('opens what it sealed', () => {
    const sealed = ring(current).seal('a token', 'somebody');
    expect(sealed.text).not.toContain('token');
    expect(ring(current).open(sealed, 'somebody')).toBe('a token');
  });

  it('seals the same text to another one each time', () => {
    const texts = Array.from({ length: 100 }, () => ring(current).seal('a token', 'somebody').text);
    expect(new Set(texts).size).toBe(100);
  });

  it('seals with its first key, and opens with all of them: keys can be changed', () => {
    const sealed = ring(old).seal('a token', 'somebody');
    const both = ring(current, old);
    expect(both.open(sealed, 'somebody')).toBe('a token');
    expect(both.seal('a token', 'somebody').keyId).toBe('2026');
    expect(() => ring(current).open(sealed, 'somebody')).toThrowError(SealBrokenError);
  });

  it('opens nothing in another’s name', () => {
    const sealed = ring(current).seal('a token', 'somebody');
    expect(() => ring(current).open(sealed, 'somebody else')).toThrowError(SealBrokenError);
  });

  it('opens nothing of which one bit has changed', () => {
    const { keyId, text } = ring(current).seal('a token', 'somebody');
    const bytes = Buffer.from(text, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8(forged.readUInt8(place) ^ 1, place);
      const open = () => ring(current).open({ keyId, text: forged.toString('base64url') }, 'somebody');
      expect(open).toThrowError(SealBrokenError);
    }
    expect(() => ring(current).open({ keyId, text: '' }, 'somebody')).toThrowError(SealBrokenError);
  });

  it('is written as text, in either alphabet of Base64', () => {
    expect(parseKeys(`${formatKey(current)},${formatKey(old)}`)).toEqual([current, old]);
    expect(parseKeys(`a:${old.secret.toString('base64url')}`)).toEqual([{ id: 'a', secret: old.secret }]);
  });

  it('is refused where a key is no key, and what was written is not told', () => {
    for (const text of ['', 'hunter2', 'a:hunter2', `a:${'A'.repeat(42)}`, `:${'A'.repeat(43)}`, 'a:b:c']) {
      expect(() => parseKeys(text)).toThrowMatching(
        (error: Error) =>
          error.message.includes('ID:SECRET with 32 bytes') && !error.message.includes('hunter2'),
      );
    }
    expect(() => parseKeys(`${formatKey(old)},${formatKey(old)}`)).toThrowError('it has two keys of one id');
  });
});
