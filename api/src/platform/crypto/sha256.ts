import { createHash } from 'node:crypto';

/** The SHA-256 of a text or of bytes, in Base64url: it stands for them where they themselves must not, or need not, stand. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}
