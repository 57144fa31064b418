import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const API = fileURLToPath(new URL('../../../api/dist/src/main.js', import.meta.url));
const CLIENT = fileURLToPath(new URL('../../dist/browser', import.meta.url));
const READY = /AniRec is ready at (\S+)/;
const SIMULATED_ANILIST = /ANILIST_API_URL=(\S+)/;
const START_TIMEOUT_MS = 180_000;

/** The built product, as `make run` serves it, with a database that lives in memory, and with a simulated AniList. */
export class Product {
  private constructor(
    readonly url: string,
    private readonly processes: readonly ChildProcess[],
  ) {}

  /** Starts it; once more with another port where one was taken between its choice and its use. */
  static async start(): Promise<Product> {
    return Product.startOnce().catch(() => Product.startOnce());
  }

  private static async startOnce(): Promise<Product> {
    const port = await freePort();
    const simulator = run('mal-simulator', ['--port', '0'], process.env);
    const aniListUrl = await printed(simulator, SIMULATED_ANILIST);
    const child = run('serve', [], {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: `http://localhost:${port}`,
      DATABASE_URL: 'pglite:',
      CLIENT_DIR: CLIENT,
      RATE_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'error',
      ANILIST_API_URL: aniListUrl,
    });
    const url = await printed(child, READY).catch((error: unknown) => {
      simulator.kill('SIGKILL');
      throw error;
    });
    return new Product(url, [child, simulator]);
  }

  async stop(): Promise<void> {
    for (const child of this.processes) {
      if (child.exitCode !== null) continue;
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
}

/** Starts a command. Whatever ends the tests ends it, too. */
function run(command: string, options: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(process.execPath, [API, command, ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** What a command prints where an expression has its group. */
async function printed(child: ChildProcess, expression: RegExp): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${reason}\n${output}`));
    };
    const timer = setTimeout(() => refuse('AniRec did not start in time.'), START_TIMEOUT_MS);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = expression.exec(output)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => {
      clearTimeout(timer);
      refuse('AniRec ended at its start.');
    });
  });
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
