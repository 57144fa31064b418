/**
 * Runs the SDK's programs on what it says that it runs on: old and new Node.js, Deno and Bun, fetched from npm into
 * `.tools/`. Prints a line for each, and `N passed, N failed`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Product } from '../../../client/e2e/support/product.ts';
import { InstalledPackage } from './support/installed-package.ts';

const TOOLS = resolve(import.meta.dirname, '../../../.tools/runtimes');
const SEEN = { recommended: 3, isCounted: true, isPaged: true, failure: 'NotFoundError' };

interface Runtime {
  /** What npm installs, and what is in there to start. */
  package: string;
  command: string;
  options: string[];
  programs: string[];
}

const BOTH = ['esm.mjs', 'commonjs.cjs'];
const RUNTIMES: Runtime[] = [
  ...['node@20.3.0', 'node@20', 'node@22', 'node@24'].map(version => ({
    package: version,
    command: 'node',
    options: [],
    programs: BOTH,
  })),
  { package: 'deno@2', command: 'deno', options: ['run', '--allow-net', '--allow-read'], programs: BOTH },
  { package: 'bun@1', command: 'bun', options: ['run'], programs: BOTH },
];

/** The runtime's command, installed apart from the others. */
function installed({ package: name, command }: Runtime): string {
  const folder = join(TOOLS, name);
  mkdirSync(folder, { recursive: true });
  const options = ['--prefix', folder, '--no-save', '--no-package-lock', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, name], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'node_modules/.bin', command);
}

async function answers(sdk: InstalledPackage, url: string, runtime: Runtime): Promise<string[]> {
  const command = installed(runtime);
  const faults: string[] = [];
  for (const program of runtime.programs) {
    const seen = await sdk
      .run(program, url, [command, ...runtime.options])
      .catch((error: unknown) => String(error));
    const isRight = isDeepStrictEqual(seen, SEEN);
    console.log(`${isRight ? '✓' : '✗'} ${runtime.package}: ${program}`);
    if (!isRight) faults.push(JSON.stringify(seen));
  }
  return faults;
}

const sdk = await InstalledPackage.install();
const product = await Product.start();
const faults: string[] = [];
for (const runtime of RUNTIMES) faults.push(...(await answers(sdk, product.url, runtime)));
await product.stop();
await sdk.remove();
for (const fault of faults) console.error(fault);
const runs = RUNTIMES.flatMap(({ programs }) => programs).length;
console.log(`${runs - faults.length} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;
