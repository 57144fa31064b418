import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWhole } from './write-whole.ts';

const MODULE = join(import.meta.dirname, 'write-whole.ts');

describe('a file that is written whole', () => {
  let directory: string;
  let path: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-whole-'));
    path = join(directory, 'model.bin');
    await writeFile(path, 'before');
  });

  afterEach(() => rm(directory, { recursive: true }));

  it('takes the place of what was there', async () => {
    await writeWhole(path, 'after');
    expect(await readFile(path, 'utf8')).toBe('after');
    expect(await readdir(directory)).toEqual(['model.bin']);
  });

  it('leaves what was there where the disk is full, and says so', async () => {
    await symlink('/dev/full', `${path}.new`);
    await expectAsync(writeWhole(path, 'after')).toBeRejectedWithError(
      /model\.bin cannot be written; what was there is untouched\. ENOSPC: no space left on device/,
    );
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(directory)).toEqual(['model.bin']);
  });

  it('leaves what was there where its process is killed in the midst of it', async () => {
    spawnSync('mkfifo', [`${path}.new`]);
    const code = `import { writeWhole } from ${JSON.stringify(MODULE)};
      await writeWhole(${JSON.stringify(path)}, 'after'.repeat(1_000_000));`;
    const writer = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', code]);
    const pipe = createReadStream(`${path}.new`);
    await once(pipe, 'data');
    writer.kill('SIGKILL');
    await once(writer, 'close');
    pipe.destroy();
    expect(await readFile(path, 'utf8')).toBe('before');
  });
});
