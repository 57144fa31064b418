import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RunningProcess } from '../test/support/running-process.ts';

const CONFIGURATION = resolve(import.meta.dirname, '../../compose/proxy.conf');

/** The ports of this machine that stand for the containers' names. */
export interface Ports {
  proxy: string;
  api: string;
  client: string;
}

/** The reverse proxy of compose.yaml, with its own configuration: nginx, as this machine has it. */
export class ReverseProxy {
  private constructor(
    private readonly nginx: RunningProcess,
    private readonly directory: string,
  ) {}

  static async start(ports: Ports): Promise<ReverseProxy> {
    const directory = await mkdtemp(join(tmpdir(), 'anirec-proxy-'));
    const file = join(directory, 'nginx.conf');
    const configuration = (await readFile(CONFIGURATION, 'utf8'))
      .replaceAll('/tmp/', `${directory}/`)
      .replace('listen 8080', `listen ${ports.proxy}`)
      .replace('api:8080', `127.0.0.1:${ports.api}`)
      .replace('client:80', `127.0.0.1:${ports.client}`);
    await writeFile(file, configuration);
    const options = { directory, environment: process.env };
    return new ReverseProxy(new RunningProcess('nginx', ['-e', 'stderr', '-c', file], options), directory);
  }

  /** What nginx has said so far. */
  get output(): string {
    return this.nginx.output;
  }

  async stop(): Promise<void> {
    await this.nginx.stop('SIGTERM');
    await rm(this.directory, { recursive: true });
  }
}
