/**
 * Generates clients from the contract with what people use, each in a folder of its own, and compiles them as strictly as their authors
 * promise (`strict`). Prints a line for each, and `N passed, N failed`. Fetches them from npm.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { GENERATORS, type Generator } from './generators.ts';

const run = promisify(execFile);

const CONTRACT = resolve(import.meta.dirname, '../openapi.json');
const TSC = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
const OPTIONS = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022'];
const PLATFORM = ['--lib', 'es2022,dom,dom.iterable', '--module', 'esnext', '--moduleResolution', 'bundler'];

/** What comes of a generator: undefined where all is as it is to be. */
async function faultOf({ packages, command, program, knownFault }: Generator): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'anirec-generator-'));
  try {
    await writeFile(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    await run('npm', ['install', '--save-exact', '--no-audit', '--loglevel=error', ...packages], {
      cwd: folder,
    });
    await cp(CONTRACT, join(folder, 'openapi.json'));
    await mkdir(join(folder, 'out'), { recursive: true });
    const [tool = '', ...options] = command;
    await run(join(folder, 'node_modules/.bin', tool), options, { cwd: folder });
    if (program !== undefined) await writeFile(join(folder, 'out/program.ts'), program);
    const said = await compiled(folder);
    if (knownFault === undefined) return said;
    return said !== undefined && knownFault.test(said)
      ? undefined
      : `no longer fails as it did: ${said ?? 'it compiles'}`;
  } catch (error) {
    return String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the compiler says of all that was written; undefined where it says nothing. */
async function compiled(folder: string): Promise<string | undefined> {
  const files = await readdir(join(folder, 'out'), { recursive: true });
  const sources = files.filter(file => file.endsWith('.ts')).map(file => join('out', file));
  if (sources.length === 0) return 'Nothing was written.';
  return run(process.execPath, [TSC, ...OPTIONS, ...PLATFORM, ...sources], { cwd: folder }).then(
    () => undefined,
    (error: unknown) => (error as { stdout: string }).stdout,
  );
}

let failed = 0;
for (const generator of GENERATORS) {
  const fault = await faultOf(generator);
  const known = generator.knownFault === undefined ? '' : ', whose client does not compile, as is known';
  console.log(fault === undefined ? `✓ ${generator.name}${known}` : `✗ ${generator.name}: ${fault}`);
  if (fault !== undefined) failed++;
}
console.log(`${GENERATORS.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
