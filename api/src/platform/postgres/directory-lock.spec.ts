import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryInUseError, lockDirectory } from './directory-lock.ts';

describe('lockDirectory', () => {
  let parent: string;
  let directory: string;

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'anirec-lock-'));
    directory = join(parent, 'postgres');
  });

  afterEach(() => rm(parent, { recursive: true }));

  it('gives the directory back when it is released', async () => {
    await (await lockDirectory(directory)).release();
    expect(existsSync(`${directory}.lock`)).toBeFalse();
    await expectAsync(lockDirectory(directory)).toBeResolved();
  });

  it('gives the directory to one of several who come at once, after a dead process too', async () => {
    for (const before of [undefined, `${spawnSync('true').pid} 1`]) {
      if (before !== undefined) await writeFile(`${directory}.lock`, before);
      const attempts = Array.from({ length: 8 }, () => lockDirectory(directory));
      const claims = await Promise.allSettled(attempts);
      const locks = claims.flatMap(claim => (claim.status === 'fulfilled' ? [claim.value] : []));
      expect(locks.length).toBe(1);
      expect(await readdir(parent)).toEqual(['postgres.lock']);
      await locks[0]?.release();
    }
  });

  it('refuses a directory that a living process uses, and says which and what to do', async () => {
    await lockDirectory(directory);
    await expectAsync(lockDirectory(directory)).toBeRejectedWithError(
      DirectoryInUseError,
      new RegExp(`in use by process ${process.pid}.*DATABASE_URL`),
    );
  });

  it('takes over where another process has been given the id since', async () => {
    await writeFile(`${directory}.lock`, `${process.pid} 1`);
    await expectAsync(lockDirectory(directory)).toBeResolved();
  });

  it('takes over from a process that has died', async () => {
    const { pid } = spawnSync('true');
    await writeFile(`${directory}.lock`, `${pid} 1`);
    await expectAsync(lockDirectory(directory)).toBeResolved();
  });

  it('takes over a lock that was never finished', async () => {
    await writeFile(`${directory}.lock`, '');
    await expectAsync(lockDirectory(directory)).toBeResolved();
  });
});
