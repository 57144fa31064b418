import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

/** How long a server waits for its connections, in milliseconds. */
export interface Timeouts {
  /** A connection that brings no request is kept for this long. */
  readonly keepAlive: number;
  /** A request may take this long to arrive whole, its headers included. */
  readonly request: number;
  /** How often requests that are late are looked for. */
  readonly check: number;
  /** From when a request has begun to be answered, its caller has this long to take the answer. */
  readonly answer: number;
}

/**
 * Connections outlive the 60 s for which the load balancer keeps them (terraform/modules/edge/load-balancer.tf): a
 * request that it sends on one that is just being closed becomes a 502. Headers have no time of their own: Node.js
 * refuses one that is longer than a whole request's.
 */
export const TIMEOUTS: Timeouts = { keepAlive: 65_000, request: 30_000, check: 10_000, answer: 60_000 };

/** Whoever sends more on one connection before they take an answer means harm: browsers send one, and proxies one. */
const MAX_ON_A_CONNECTION = 20;

/** A server that takes requests. */
export interface Listener {
  readonly port: number;
  /**
   * Takes no more connections, lets the requests under way end, and breaks off those that have not in time.
   *
   * @param timeoutMs how long they may take.
   * @returns how many were broken off.
   */
  close(timeoutMs: number): Promise<number>;
}

/** How to listen. */
export interface ListenOptions {
  /** 0 takes a port that is free. */
  readonly port: number;
  /** The address to be reached at, such as `127.0.0.1`; undefined: at all of this computer's. */
  readonly host?: string | undefined;
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
  { port, host, stopping, timeouts = TIMEOUTS }: ListenOptions,
): Promise<Listener> {
  const server = createServer({
    keepAliveTimeout: timeouts.keepAlive,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: timeouts.check,
  });
  const traffic = new OpenConnections(server, stopping);
  server.on('request', (request, response) => {
    if (traffic.admit(request, response, timeouts.answer)) handler(request, response);
  });
  await startListening(server, port, host);
  return { port: portOf(server), close: timeoutMs => traffic.close(timeoutMs) };
}

/** Says of what listening failed with what can be done about it, where that is known. */
export function explainTaken<Fault>(error: Fault, port: number, remedy: string): Fault | Error {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return taken
    ? new Error(`Port ${port} is taken. Stop what uses it, or ${remedy}.`, { cause: error })
    : error;
}

function startListening(server: Server, port: number, host: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(explainTaken(error, port, 'set PORT to another')));
    server.listen({ port, ...(host !== undefined && { host }) }, () => resolve());
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** What a server has open. */
class OpenConnections {
  /** How many requests each connection has open. */
  private readonly connections = new Map<Socket, number>();
  private readonly underWay = new Set<ServerResponse>();

  constructor(
    private readonly server: Server,
    private readonly stopping: AbortSignal,
  ) {
    server.on('connection', connection => {
      this.connections.set(connection, 0);
      connection.once('close', () => this.connections.delete(connection));
    });
    stopping.addEventListener('abort', () => {
      for (const response of this.underWay) {
        if (!response.headersSent) response.setHeader('Connection', 'close');
      }
    });
  }

  /**
   * Takes a request in, and breaks its connection off where its answer is not taken in time: who sends and never reads
   * would hold what answers take without end, however seldom they ask.
   *
   * @returns whether it is to be answered.
   */
  admit({ socket }: IncomingMessage, response: ServerResponse, answerMs: number): boolean {
    const open = (this.connections.get(socket) ?? 0) + 1;
    if (open > MAX_ON_A_CONNECTION) {
      socket.destroy();
      return false;
    }
    this.connections.set(socket, open);
    this.underWay.add(response);
    const late = setTimeout(() => socket.destroy(), answerMs);
    response.once('close', () => {
      clearTimeout(late);
      this.underWay.delete(response);
      if (this.connections.has(socket)) this.connections.set(socket, (this.connections.get(socket) ?? 1) - 1);
    });
    if (this.stopping.aborted) response.setHeader('Connection', 'close');
    return true;
  }

  async close(timeoutMs: number): Promise<number> {
    let brokenOff = 0;
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    const late = setTimeout(() => {
      brokenOff = this.underWay.size;
      this.server.closeAllConnections();
    }, timeoutMs);
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
    for (const connection of this.connections.keys()) if (!busy.has(connection)) connection.destroySoon();
  }
}
