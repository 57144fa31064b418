import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** How to start a process. */
export interface Start {
  directory: string;
  environment: NodeJS.ProcessEnv;
}

/** A process of its own, which a spec starts, reads and stops. */
export class RunningProcess {
  /** All that it has printed so far, on both outputs. */
  output = '';
  private readonly process: ChildProcess;
  private readonly exit: Promise<number>;

  constructor(file: string, args: readonly string[], { directory, environment }: Start) {
    this.process = spawn(file, args, { cwd: directory, env: environment });
    const append = (text: Buffer) => (this.output += text.toString());
    this.process.stdout?.on('data', append);
    this.process.stderr?.on('data', append);
    this.exit = once(this.process, 'close').then(([code]) => Number(code));
  }

  /** Waits until it has printed a text. */
  async prints(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.process.exitCode !== null) {
        throw new Error(`The process ended without printing ${text}:\n${this.output}`);
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
