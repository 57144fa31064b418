import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A command begins so: how many words, and the first of them (RESP2, arrays of bulk strings). */
const COMMAND = /\*\d+\r\n\$\d+\r\n([A-Za-z]+)\r\n/g;
const WRITES: ReadonlySet<string> = new Set(['SET', 'DEL', 'UNLINK', 'INCRBY']);

/** A Redis that keeps nothing, and on its first connections is a replica that refuses to write. */
export class FakeRedis {
  connections = 0;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** @param asReplica on how many connections it is one. */
  static async start(asReplica: number): Promise<FakeRedis> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const redis = new FakeRedis(server);
    server.on('connection', socket => redis.serve(socket, asReplica));
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(closed => this.server.close(closed));
  }

  private serve(socket: Socket, asReplica: number): void {
    this.connections += 1;
    this.sockets.add(socket);
    const isReplica = this.connections <= asReplica;
    socket.on('error', () => undefined);
    socket.on('data', data => {
      for (const [, name = ''] of data.toString().matchAll(COMMAND)) {
        const isRefused = isReplica && WRITES.has(name.toUpperCase());
        socket.write(isRefused ? "-READONLY You can't write against a read only replica.\r\n" : '+OK\r\n');
      }
    });
  }
}
