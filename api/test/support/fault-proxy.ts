import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/**
 * How a network between two machines can be: it works; it refuses connections and drops those there are; it takes
 * everything and delivers nothing until it works again; or it delivers after so many milliseconds.
 */
export type NetworkFault = 'none' | 'refuse' | 'blackhole' | { latencyMs: number };

/** Stands between the API and a server that it needs, and does to the connection what networks do. */
export class FaultProxy {
  private fault: NetworkFault = 'none';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: { host: string; port: number },
  ) {
    server.on('connection', socket => this.accept(socket));
  }

  /**
   * Starts one before the server that an address names.
   *
   * @param address a URL with a host and a port, such as `redis://127.0.0.1:6379`.
   */
  static async before(address: string): Promise<FaultProxy> {
    const { hostname, port } = new URL(address);
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultProxy(server, { host: hostname, port: Number(port) });
  }

  /** The same address by way of the proxy. */
  addressOf(address: string): string {
    const proxied = new URL(address);
    const own = this.server.address();
    if (typeof own !== 'object' || own === null) throw new Error('The proxy is closed.');
    proxied.hostname = own.address;
    proxied.port = String(own.port);
    return proxied.href;
  }

  /** Makes the network so from now on, also for the connections that there are. */
  set(fault: NetworkFault): void {
    this.fault = fault;
    if (fault === 'refuse') this.drop();
    for (const socket of this.sockets) {
      if (fault === 'blackhole') socket.pause();
      else socket.resume();
    }
  }

  /** Tears every connection down, as when the server is killed; new ones are as the fault has it. */
  drop(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.drop();
    await closed;
  }

  private accept(client: Socket): void {
    if (this.fault === 'refuse') {
      client.resetAndDestroy();
      return;
    }
    const upstream = connect(this.target);
    this.forward(client, upstream);
    this.forward(upstream, client);
  }

  private forward(from: Socket, to: Socket): void {
    let delivered = Promise.resolve();
    this.sockets.add(from);
    from.on('data', bytes => {
      // What was sent later never arrives earlier, whatever the network is like by then.
      delivered = Promise.all([delivered, this.travel()]).then(() => {
        if (to.writable) to.write(bytes);
      });
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      this.sockets.delete(from);
      to.destroy();
    });
    if (this.fault === 'blackhole') from.pause();
  }

  private async travel(): Promise<void> {
    if (typeof this.fault === 'object') await setTimeout(this.fault.latencyMs);
  }
}
