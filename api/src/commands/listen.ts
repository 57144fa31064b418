import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long a server is patient with connections, in milliseconds. */
export interface Timeouts {
  /** A connection that brings no request is kept for this long. */
  readonly keepAlive: number;
  /** A request may take this long to arrive whole, its headers included. */
  readonly request: number;
  /** How often requests that are late are looked for. */
  readonly check: number;
}

/**
 * Connections outlive the 60 s for which the load balancer keeps them (terraform/modules/edge/load-balancer.tf): a
 * request that it sends on one that is just being closed becomes a 502. Headers have no time of their own: Node.js
 * refuses one that is longer than a whole request's.
 */
export const TIMEOUTS: Timeouts = { keepAlive: 65_000, request: 30_000, check: 10_000 };

/** A server that takes requests. */
export interface Listener {
  readonly port: number;
  /**
   * Takes no more connections, lets the requests under way end, and breaks off those that have not in time.
   *
   * @param patienceMs how long they may take.
   * @returns how many were broken off.
   */
  close(patienceMs: number): Promise<number>;
}

/** How to listen. */
export interface ListenOptions {
  /** 0 takes a port that is free. */
  readonly port: number;
  /**
   * Once it is aborted, each answer asks for its connection to be closed. So clients come back over another one, which
   * whoever spreads them leads elsewhere, and few connections are left to close under somebody's hand.
   */
  readonly stopping: AbortSignal;
  readonly timeouts?: Timeouts;
}

/**
 * Listens for HTTP.
 *
 * @throws where the port is taken.
 */
export async function listen(
  handler: RequestListener,
  { port, stopping, timeouts = TIMEOUTS }: ListenOptions,
): Promise<Listener> {
  const server = createServer({
    keepAliveTimeout: timeouts.keepAlive,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: timeouts.check,
  });
  const traffic = new Traffic(server, stopping);
  server.on('request', handler);
  await startListening(server, port);
  return { port: portOf(server), close: patienceMs => traffic.close(patienceMs) };
}

/** Says of what listening failed with what can be done about it, where that is known. */
export function explainTaken<Fault>(error: Fault, port: number, remedy: string): Fault | Error {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? new Error(`Port ${port} is taken. Stop what uses it, or ${remedy}.`, { cause: error })
    : error;
}

function startListening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(explainTaken(error, port, 'set PORT to another')));
    server.listen(port, () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a server has open. */
class Traffic {
  private readonly connections = new Set<Socket>();
  private readonly underWay = new Set<ServerResponse>();

  constructor(
    private readonly server: Server,
    stopping: AbortSignal,
  ) {
    server.on('connection', connection => {
      this.connections.add(connection);
      connection.once('close', () => this.connections.delete(connection));
    });
    server.on('request', (_request, response) => {
      this.underWay.add(response);
      response.once('close', () => this.underWay.delete(response));
      if (stopping.aborted) response.setHeader('Connection', 'close');
    });
    stopping.addEventListener('abort', () => {
      for (const response of this.underWay) {
        if (!response.headersSent) response.setHeader('Connection', 'close');
      }
    });
  }

  async close(patienceMs: number): Promise<number> {
    let brokenOff = 0;
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    const late = setTimeout(() => {
      brokenOff = this.underWay.size;
      this.server.closeAllConnections();
    }, patienceMs);
    // An answer that began before it could ask for its connection to be closed leaves one that is idle.
    for (const response of this.underWay) response.once('close', () => this.closeIdle());
    this.closeIdle();
    await closed;
    clearTimeout(late);
    return brokenOff;
  }

  /** Node.js counts a connection that has brought no request yet as busy; browsers open such ones ahead. */
  private closeIdle(): void {
    const busy = new Set([...this.underWay].map(response => response.req.socket));
    for (const connection of this.connections) if (!busy.has(connection)) connection.destroySoon();
  }
}
