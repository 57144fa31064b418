import { open, readFile, rm, type FileHandle } from 'node:fs/promises';

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
 * A lock whose process has died, as after `kill -9`, is taken over.
 *
 * @throws {DirectoryInUseError} where a living process holds it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const path = `${directory}.lock`;
  const file = (await create(path)) ?? (await takeOver(path, directory));
  await file.write(await identityOf(process.pid));
  await file.close();
  return { release: () => rm(path, { force: true }) };
}

async function create(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  }
}

async function takeOver(path: string, directory: string): Promise<FileHandle> {
  const holder = await readFile(path, 'utf8');
  const [processId = ''] = holder.split(' ');
  if (isRunning(Number(processId)) && (await identityOf(Number(processId))) === holder) {
    throw new DirectoryInUseError(directory, processId);
  }
  await rm(path, { force: true });
  const file = await create(path);
  // Between the two lines above another process that saw the same dead holder may have been faster.
  if (!file) throw new DirectoryInUseError(directory, 'unknown');
  return file;
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
