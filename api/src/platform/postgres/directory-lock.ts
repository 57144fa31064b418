import { link, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A directory that this process alone may use. */
export interface DirectoryLock {
  release(): Promise<void>;
}

/** Another living process uses the directory. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';

  constructor(directory: string, processId: string) {
    super(
      `${directory} is in use by process ${processId}, most likely another AniRec. ` +
        'The embedded database takes one process at a time: stop that one first, or set DATABASE_URL to another place, ' +
        'such as pglite:.data/second, or to a PostgreSQL server.',
    );
  }
}

/**
 * Claims a directory by a file `DIRECTORY.lock` beside it that names this process.
 * A lock whose process has died, as after `kill -9`, is taken over. Of several who come at once, one gets it.
 *
 * @throws {DirectoryInUseError} where a living process holds it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = `${directory}.lock`;
  const aside = await mkdtemp(`${path}-`);
  try {
    const draft = join(aside, 'lock');
    await writeFile(draft, await identityOf(process.pid));
    await claim(path, draft, directory);
  } finally {
    await rm(aside, { recursive: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** A lock gets its name once it says whose it is. A dead one is replaced by whoever holds the lock on doing that. */
async function claim(path: string, draft: string, directory: string): Promise<void> {
  if (await place(draft, path)) return;
  await refuseLiving(path, directory);
  const replacing = `${path}.replacing`;
  await claim(replacing, draft, directory);
  try {
    await refuseLiving(path, directory);
    const replacement = `${draft}.replacement`;
    await link(draft, replacement);
    await rename(replacement, path);
  } finally {
    await rm(replacing);
  }
}

/** Gives a file a second name, if that is free. */
async function place(file: string, path: string): Promise<boolean> {
  try {
    await link(file, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** One that is released this very moment is refused as well: it must not be replaced, since another may claim it. */
async function refuseLiving(path: string, directory: string): Promise<void> {
  const holder = await readFile(path, 'utf8').catch((error: unknown) => {
    throw hasCode(error, 'ENOENT') ? new DirectoryInUseError(directory, 'unknown') : error;
  });
  const [processId = ''] = holder.split(' ');
  if (isRunning(Number(processId)) && (await identityOf(Number(processId))) === holder) {
    throw new DirectoryInUseError(directory, processId);
  }
}

/**
 * Names a process: its id and, on Linux, when it began, in ticks since the machine did. The id alone may belong to
 * another process after a restart, and is still taken by a process that has died and that nobody has asked about.
 */
async function identityOf(processId: number): Promise<string> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // See proc(5): fields are counted from behind the name, which may itself hold spaces and brackets.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return `${processId} ${state === 'Z' ? 'dead' : (fields[18] ?? '')}`;
}

function isRunning(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
