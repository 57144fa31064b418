import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptKey } from './key-file.ts';

describe('a key that a file keeps', () => {
  let directory: string;
  let path: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-key-'));
    path = join(directory, 'data', 'token-key');
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('is made once, and the same from then on', async () => {
    const made = await keptKey(path, randomBytes);
    expect(made.secret.length).toBe(32);
    expect(await keptKey(path, randomBytes)).toEqual(made);
  });

  it('is one key, however many ask for the first', async () => {
    const keys = await Promise.all(Array.from({ length: 5 }, () => keptKey(path, randomBytes)));
    expect(new Set(keys.map(({ secret }) => secret.toString('hex'))).size).toBe(1);
  });

  it('is for nobody else on this computer to read', async () => {
    await keptKey(path, randomBytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('is not made anew over something else, with which tokens may have been encrypted', async () => {
    await keptKey(path, randomBytes);
    await writeFile(path, 'spoiled');
    await expectAsync(keptKey(path, randomBytes)).toBeRejectedWithError(/32 bytes in Base64/);
  });
});
