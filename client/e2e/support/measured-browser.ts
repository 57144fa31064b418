import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findBrowser } from './executables.ts';
import { FLAGS } from './flags.ts';

const LISTENING = /DevTools listening on ws:\/\/[^:]+:(\d+)\//;
const START_TIMEOUT_MS = 30_000;

/** A browser of one measurement's own: if it hangs, it takes nothing else with it. */
export class MeasuredBrowser {
  private constructor(
    readonly port: number,
    private readonly child: ChildProcess,
  ) {}

  /** @param profile the directory of its cookies. */
  static async start(profile: string, flags: readonly string[]): Promise<MeasuredBrowser> {
    const own = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', '--headless', '--no-first-run'];
    const child = spawn(findBrowser(process.env), [...FLAGS, ...own, ...flags, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // A group of its own, which ends as one.
      detached: true,
    });
    const browser = (port: number) => new MeasuredBrowser(port, child);
    try {
      return browser(await portOf(child));
    } catch (error) {
      await browser(0).stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined)
      return;
    const ended = once(this.child, 'exit');
    process.kill(-this.child.pid, 'SIGKILL');
    await ended;
  }
}

async function portOf(child: ChildProcess): Promise<number> {
  let output = '';
  return new Promise((resolve, reject) => {
    const refuse = () => reject(new Error(`The browser did not start: ${output}`));
    const timer = setTimeout(refuse, START_TIMEOUT_MS);
    child.once('exit', refuse);
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const port = LISTENING.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
  });
}
