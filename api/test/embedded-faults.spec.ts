import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { config } from './support/application.ts';
import { Command } from './support/command.ts';
import { freePort } from './support/free-port.ts';

/** Room for the database, and not for the catalogue. */
const TIGHT = 'size=41m';

/** What is beneath the embedded database is the same whichever database the other specs use: once is enough. */
(config.databaseUrl.startsWith('pglite:') ? describe : xdescribe)('the embedded database', () => {
  let directory: string;
  let isMounted: boolean;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'anirec-embedded-'));
    isMounted = false;
  });

  afterEach(async () => {
    if (isMounted) run('umount', directory);
    await rm(directory, { recursive: true });
  });

  function run(...[command, ...args]: [string, ...string[]]): boolean {
    return spawnSync(command, args).status === 0;
  }

  async function start(command: string): Promise<Command> {
    const DATABASE_URL = `pglite:${join(directory, 'postgres')}`;
    return new Command([command], { DATABASE_URL, PORT: await freePort() });
  }

  it('that is damaged is left as it is, and whoever starts AniRec is told what to do', async () => {
    const database = join(directory, 'postgres');
    await mkdir(database);
    await writeFile(join(database, 'PG_VERSION'), 'spoiled');
    const command = await start('serve');
    expect(await command.ends()).toBe(1);
    expect(command.output).toContain(`The database in ${database} cannot be opened. Move that folder away`);
    expect(await readFile(join(database, 'PG_VERSION'), 'utf8')).toBe('spoiled');
  });

  it('on a full disk ends with a message, and goes on once there is room', async () => {
    isMounted = run('mount', '-t', 'tmpfs', '-o', TIGHT, 'tmpfs', directory);
    if (!isMounted) pending('Only root can make a small disk.');
    const command = await start('serve');
    expect(await command.ends()).toBe(1);
    expect(command.output).toContain('No space left on device');
    run('mount', '-o', 'remount,size=200m', directory);
    const again = await start('load-catalogue');
    expect(await again.ends()).toBe(0);
    expect(again.output).toContain('Loaded the catalogue: ');
  });
});
