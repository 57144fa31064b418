import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MODULE = join(import.meta.dirname, 'bangumi-subjects.ts');

describe('the subjects of Bangumi', () => {
  it('are read where a process may open few files, as in a container', () => {
    const code = `import { readBangumiSubjects } from ${JSON.stringify(MODULE)};
      console.log((await readBangumiSubjects()).subjects.size);`;
    const command = 'ulimit -n 256; exec "$0" --import tsx --input-type=module --eval "$1"';
    const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, code], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(Number(stdout)).toBeGreaterThan(1000);
  });
});
