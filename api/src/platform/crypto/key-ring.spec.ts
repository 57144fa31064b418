import { randomBytes } from 'node:crypto';
import { KeyRing, DecryptionError, formatKey, newKey, parseKeys, type EncryptionKey } from './key-ring.ts';

const old = newKey('2025', randomBytes);
const current = newKey('2026', randomBytes);

function ring(...keys: [EncryptionKey, ...EncryptionKey[]]): KeyRing {
  return new KeyRing(keys, randomBytes);
}

describe('a key ring', () => {
  it('decrypts what it encrypted', () => {
    const encrypted = ring(current).encrypt('a token', 'somebody');
    expect(encrypted.text).not.toContain('token');
    expect(ring(current).decrypt(encrypted, 'somebody')).toBe('a token');
  });

  it('encrypts the same text to another one each time', () => {
    const texts = Array.from({ length: 100 }, () => ring(current).encrypt('a token', 'somebody').text);
    expect(new Set(texts).size).toBe(100);
  });

  it('encrypts with its first key, and decrypts with all of them: keys can be changed', () => {
    const encrypted = ring(old).encrypt('a token', 'somebody');
    const both = ring(current, old);
    expect(both.decrypt(encrypted, 'somebody')).toBe('a token');
    expect(both.encrypt('a token', 'somebody').keyId).toBe('2026');
    expect(() => ring(current).decrypt(encrypted, 'somebody')).toThrowError(DecryptionError);
  });

  it('decrypts nothing in another’s name', () => {
    const encrypted = ring(current).encrypt('a token', 'somebody');
    expect(() => ring(current).decrypt(encrypted, 'somebody else')).toThrowError(DecryptionError);
  });

  it('decrypts nothing of which one bit has changed', () => {
    const { keyId, text } = ring(current).encrypt('a token', 'somebody');
    const bytes = Buffer.from(text, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const forged = Buffer.from(bytes);
      forged.writeUInt8(forged.readUInt8(place) ^ 1, place);
      const open = () => ring(current).decrypt({ keyId, text: forged.toString('base64url') }, 'somebody');
      expect(open).toThrowError(DecryptionError);
    }
    expect(() => ring(current).decrypt({ keyId, text: '' }, 'somebody')).toThrowError(DecryptionError);
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
