import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const API_DIRECTORY = resolve(import.meta.dirname, '../..');

/** A command of the API that runs in a process of its own, as a person would start it. */
export class Command {
  /** All that it has printed so far, on both outputs. */
  output = '';
  private readonly process: ChildProcess;
  private readonly exit: Promise<number>;

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const inherited = { PATH: process.env.PATH, HOME: process.env.HOME };
    this.process = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
      cwd: API_DIRECTORY,
      env: { ...inherited, ...environment },
    });
    const append = (text: Buffer) => (this.output += text.toString());
    this.process.stdout?.on('data', append);
    this.process.stderr?.on('data', append);
    this.exit = once(this.process, 'close').then(([code]) => Number(code));
  }

  /** Waits until it has printed a text. */
  async prints(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.process.exitCode !== null) {
        throw new Error(`The command ended without printing ${text}:\n${this.output}`);
      }
      await new Promise(wake => setTimeout(wake, 20));
    }
  }

  /** Waits until it has ended, and gives its exit code. */
  ends(): Promise<number> {
    return this.exit;
  }

  /** Sends it a signal. */
  signal(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void {
    this.process.kill(signal);
  }

  /** Sends it a signal and waits until it has ended. */
  stop(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<number> {
    this.signal(signal);
    return this.exit;
  }
}
