import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatKey, newKey, parseKeys, type EncryptionKey } from './key-ring.ts';

const KEY_ID = 'file';
const DRAFT_NAME_BYTES = 8;

/**
 * Gives the key that a file keeps. The first time, makes both; nobody but this computer's user may read the file.
 *
 * @throws where the file holds something else.
 */
export async function keptKey(path: string, randomBytes: (size: number) => Buffer): Promise<EncryptionKey> {
  const text = await readFile(path, 'utf8').catch(async (error: unknown) => {
    if (!hasCode(error, 'ENOENT')) throw error;
    await keepNewKey(path, randomBytes);
    return readFile(path, 'utf8');
  });
  return parseKeys(text)[0];
}

/** Of several processes that make a key at once, one gives the file its name; the others find it there, and whole. */
async function keepNewKey(path: string, randomBytes: (size: number) => Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(DRAFT_NAME_BYTES).toString('hex')}`;
  await writeFile(draft, `${formatKey(newKey(KEY_ID, randomBytes))}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(draft);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
