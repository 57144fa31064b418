import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

const READY = /ready at (http:\/\/\S+)/;

/** A server in a process of its own. */
export class ServerProcess {
  private constructor(
    private readonly process: ChildProcess,
    readonly url: string,
    /** Milliseconds from its start until it said that it is ready. */
    readonly startUp: number,
  ) {}

  /** Starts Node.js, and waits until it prints that it is ready. */
  static async start(
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<ServerProcess> {
    const started = performance.now();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface(child.stdout)) {
      const [, url] = READY.exec(line) ?? [];
      if (url !== undefined) return new ServerProcess(child, url, performance.now() - started);
    }
    throw new Error(`${args.join(' ')} ended before it was ready.`);
  }

  /** Bytes of memory that are its own at this moment (Linux: proc(5), VmRSS). */
  async memory(): Promise<number> {
    const status = await readFile(`/proc/${this.id}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  }

  /** Microseconds that processors have worked for it so far (Linux: proc(5), in ticks of 10 ms). */
  async work(): Promise<number> {
    const stat = await readFile(`/proc/${this.id}/stat`, 'utf8');
    const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
    return (user + system) * 10_000;
  }

  /** Files and connections that it has open (Linux). */
  async openFiles(): Promise<number> {
    return (await readdir(`/proc/${this.id}/fd`)).length;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }

  private get id(): number {
    return this.process.pid ?? 0;
  }
}
