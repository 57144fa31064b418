import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/** A file that does not say which franchise a title belongs to. */
export class FranchisesFormatError extends Error {
  override readonly name = 'FranchisesFormatError';
}

const ANIME_ID = /^[1-9]\d{0,8}$/;

/**
 * Reads which franchise a title belongs to: a JSON object `{"mal_id": "franchise", …}`, gzipped where the file's name
 * ends in `.gz`.
 *
 * @throws {FranchisesFormatError} where it is none.
 * @throws where the file cannot be read or unpacked.
 */
export async function readFranchises(path: string): Promise<Map<number, string>> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const franchises = new Map<number, string>();
  for (const [id, franchise] of Object.entries(parseObject(text, path))) {
    if (!ANIME_ID.test(id)) {
      throw new FranchisesFormatError(`${path}: ${JSON.stringify(id)} is not a MyAnimeList id.`);
    }
    if (typeof franchise !== 'string') {
      throw new FranchisesFormatError(`${path}: the franchise of ${id} is not a text.`);
    }
    franchises.set(Number(id), franchise);
  }
  return franchises;
}

function parseObject(text: string, path: string): object {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Told below, as of anything else that is no object.
  }
  throw new FranchisesFormatError(`${path} is not a JSON object {"mal_id": "franchise", …}.`);
}
