import { createCipheriv, createDecipheriv } from 'node:crypto';

/** A key of the ring. */
export interface EncryptionKey {
  /** What tells it apart; stored beside what it encrypted. */
  readonly id: string;
  /** 256 bits. */
  readonly secret: Buffer;
}

/** A text that only a holder of the key can read or make. */
export interface Encrypted {
  readonly keyId: string;
  /** Base64url of the nonce, the ciphertext and the tag. */
  readonly text: string;
}

/** A text cannot be decrypted: its key is no longer on the ring, or it is not what was encrypted there. */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError';
}

const CIPHER = 'aes-256-gcm';
const SECRET_BYTES = 32;
/** 96 bits, at random: good for 2³² texts a key (NIST SP 800-38D, section 8.3). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY = /^([A-Za-z0-9._-]{1,40}):([A-Za-z0-9+/_-]{43}=?)$/;

/**
 * Reads a ring: `ID:SECRET[,ID:SECRET …]` with secrets of 32 bytes in Base64.
 *
 * @throws where it is written otherwise; the message holds no secret.
 */
export function parseKeys(text: string): [EncryptionKey, ...EncryptionKey[]] {
  const [first, ...others] = text.split(',').map(parseKey);
  const ids = new Set([first, ...others].map(key => key?.id));
  if (!first || ids.size <= others.length) throw new Error('it has two keys of one id');
  return [first, ...others];
}

function parseKey(text: string): EncryptionKey {
  const [, id, secret] = KEY.exec(text.trim()) ?? [];
  if (id === undefined || secret === undefined) {
    throw new Error('it must be ID:SECRET with 32 bytes in Base64, such as `openssl rand -base64 32` gives');
  }
  return { id, secret: Buffer.from(secret, 'base64') };
}

/** Writes a key as {@link parseKeys} reads it. */
export function formatKey({ id, secret }: EncryptionKey): string {
  return `${id}:${secret.toString('base64')}`;
}

/** Makes a key. */
export function newKey(id: string, randomBytes: (size: number) => Buffer): EncryptionKey {
  return { id, secret: randomBytes(SECRET_BYTES) };
}

/**
 * Encrypts and decrypts with AES-256-GCM. The first key encrypts; every key decrypts what it encrypted, so that a new
 * one can be put before an old one, and the old one be taken away when nothing is encrypted with it any more.
 */
export class KeyRing {
  constructor(
    private readonly keys: readonly [EncryptionKey, ...EncryptionKey[]],
    private readonly randomBytes: (size: number) => Buffer,
  ) {}

  /**
   * Encrypts a text.
   *
   * @param context what it belongs to: it can be decrypted with the same alone, so that nobody can pass it off as another's.
   */
  encrypt(text: string, context: string): Encrypted {
    const [{ id, secret }] = this.keys;
    const nonce = this.randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, secret, nonce).setAAD(Buffer.from(context));
    const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
    return { keyId: id, text: Buffer.concat(parts).toString('base64url') };
  }

  /**
   * Decrypts what was encrypted in the context.
   *
   * @throws {DecryptionError} where its key is not on the ring, or text or context are not those that were encrypted.
   */
  decrypt({ keyId, text }: Encrypted, context: string): string {
    const key = this.keys.find(({ id }) => id === keyId);
    if (!key) throw new DecryptionError(`No key has the id ${keyId}.`);
    const bytes = Buffer.from(text, 'base64url');
    try {
      const decipher = createDecipheriv(CIPHER, key.secret, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES));
      const ciphertext = bytes.subarray(NONCE_BYTES, -TAG_BYTES);
      return `${decipher.update(ciphertext, undefined, 'utf8')}${decipher.final('utf8')}`;
    } catch {
      throw new DecryptionError('The text is not what was encrypted.');
    }
  }
}
