import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const PACKAGE = resolve(import.meta.dirname, '../..');
const PROGRAMS = join(PACKAGE, 'test/programs');
const TSC = resolve(PACKAGE, '../../node_modules/typescript/bin/tsc');
/** As strict as a compiler can be asked to be, and with nothing but the package's types and the platform's. */
const STRICT = [
  '--strict',
  '--exactOptionalPropertyTypes',
  '--noUncheckedIndexedAccess',
  '--skipLibCheck',
  'false',
];
const PLATFORM = ['--lib', 'es2022,dom,dom.asynciterable', '--target', 'es2022'];

/** The package as npm would publish it, installed into an empty folder, with the programs that use it. */
export class InstalledPackage {
  private constructor(readonly folder: string) {}

  /** Packs, which builds, and installs. The registry is not asked. */
  static async install(): Promise<InstalledPackage> {
    const folder = await mkdtemp(join(tmpdir(), 'anirec-sdk-'));
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: PACKAGE });
    const [packed] = JSON.parse(stdout) as { filename: string }[];
    await writeFile(join(folder, 'package.json'), '{"private": true}');
    await run('npm', ['install', '--offline', `./${packed?.filename ?? ''}`], { cwd: folder });
    await cp(PROGRAMS, folder, { recursive: true });
    return new InstalledPackage(folder);
  }

  /** The package's own folder. */
  get path(): string {
    return join(this.folder, 'node_modules/@anirec/sdk');
  }

  /** What a program says of the product at an address. */
  async run(program: string, url: string, runtime: readonly string[] = [process.execPath]): Promise<unknown> {
    const [command = '', ...options] = runtime;
    const { stdout } = await run(command, [...options, program, url], { cwd: this.folder });
    return JSON.parse(stdout);
  }

  /** @throws what the compiler says. */
  async compile(program: string, module: string): Promise<void> {
    const options = [...STRICT, ...PLATFORM, '--module', module];
    await run(process.execPath, [TSC, ...options, program], { cwd: this.folder }).catch((error: unknown) => {
      throw new Error((error as { stdout: string }).stdout, { cause: error });
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }
}
