import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../test/support/free-port.ts';
import { ServerProcess } from './server-process.ts';

/** Where the image has the project, and the program that runs there. */
const IMAGE_ROOT = '/anirec/';
const IMAGE_NODE = '/nodejs/bin/node';

/** A build of AniRec, run as its image runs it. */
export class Product {
  private constructor(
    private readonly args: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /**
   * Loads a build's catalogue into an empty database.
   *
   * @param root the folder of the project that was built.
   * @param environment names the database, the Redis, and files that are not those of the build.
   */
  static async prepare(root: string, environment: Readonly<Record<string, string>>): Promise<Product> {
    const product = new Product(await argumentsOfImage(root), {
      ...environment,
      LOG_LEVEL: 'warn',
      // No caller is refused, but each is counted.
      RATE_LIMIT_FACTOR: '1000000',
      // Without one, the process would also be the simulator of MyAnimeList.
      MAL_CLIENT_ID: 'bench',
      PORT: await freePort(),
    });
    await product.run('migrate');
    await product.run('load-catalogue');
    return product;
  }

  start(environment: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    return ServerProcess.start([...this.args, 'serve'], { ...this.environment, ...environment });
  }

  /** Runs a command of AniRec, and gives what it printed. */
  async run(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [...this.args, ...args], {
      env: { ...process.env, ...this.environment },
    });
    return stdout;
  }
}

/** What the image's entry point tells Node.js. */
async function argumentsOfImage(root: string): Promise<string[]> {
  const dockerfile = await readFile(join(root, 'api/Dockerfile'), 'utf8');
  const [entryPoint = ''] = /^ENTRYPOINT .*/m.exec(dockerfile) ?? [];
  return [...entryPoint.matchAll(/"([^"]+)"/g)]
    .flatMap(([, argument]) => argument ?? [])
    .filter(argument => argument !== IMAGE_NODE)
    .map(argument => argument.replace(IMAGE_ROOT, `${root}/`));
}
