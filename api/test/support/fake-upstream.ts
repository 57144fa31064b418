import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that has arrived. */
export interface ReceivedRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What comes in the place of an answer, or as one. */
export type Behaviour = (response: ServerResponse, request: ReceivedRequest) => void;

const DRIP_INTERVAL_MS = 10;

/** JSON, with a status. */
export function json(body: unknown, status = 200): Behaviour {
  return response => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** Too many requests; `Retry-After` as it stands in the header. */
export function tooManyRequests(retryAfter: string): Behaviour {
  return response => void response.writeHead(429, { 'Retry-After': retryAfter }).end('{"error":"slow down"}');
}

/** A fault of its own, with a body that is nobody's business. */
export const serverError: Behaviour = response =>
  void response.writeHead(500).end('{"error":"stack trace of the upstream"}');

/** The page of a guard, in HTML. */
export const blockPage: Behaviour = response =>
  void response.writeHead(403, { 'Content-Type': 'text/html' }).end('<h1>Access denied</h1>');

/** No answer, on a connection that stays open. */
export const hang: Behaviour = () => undefined;

/** An answer that begins at once and does not end: a byte at a time. */
export const slowDrip: Behaviour = response => {
  response.writeHead(200).write('{"data":[');
  const drip = setInterval(() => response.write(' '), DRIP_INTERVAL_MS);
  response.once('close', () => clearInterval(drip));
};

/** JSON that breaks off. */
export const badJson: Behaviour = response => void response.writeHead(200).end('{"data":[{"node":');

/** 10 MB that are announced. */
export const largeBody: Behaviour = response => {
  const body = Buffer.alloc(10_000_000, ' ');
  response.writeHead(200, { 'Content-Length': body.length }).end(body);
};

/** A body that goes on for as long as somebody reads it. */
export const endlessBody: Behaviour = response => {
  const chunk = Buffer.alloc(100_000, ' ');
  const write = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.writeHead(200).on('drain', write);
  write();
};

/** The connection breaks. */
export const brokenConnection: Behaviour = response => void response.socket?.resetAndDestroy();

/** A server that stands in the place of an upstream, and behaves as it is told. */
export class FakeUpstream {
  readonly requests: ReceivedRequest[] = [];
  private behaviour: Behaviour = json({});
  private waiting: { count: number; resolve: () => void }[] = [];

  private constructor(private readonly server: Server) {}

  /** Starts one on a port that is free. */
  static async start(): Promise<FakeUpstream> {
    const server = createServer();
    const upstream = new FakeUpstream(server);
    server.on('request', (request, response: ServerResponse) => {
      void text(request).then(body => {
        const { method = '', url: path = '', headers } = request;
        upstream.answer({ method, path, headers, body }, response);
      });
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    return upstream;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** From now on it behaves so. */
  behaves(behaviour: Behaviour): void {
    this.behaviour = behaviour;
  }

  /** Waits until so many requests have arrived, all in all. */
  async received(count: number): Promise<void> {
    if (this.requests.length >= count) return;
    await new Promise<void>(resolve => this.waiting.push({ count, resolve }));
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(closed => this.server.close(closed));
  }

  private answer(request: ReceivedRequest, response: ServerResponse): void {
    this.requests.push(request);
    this.behaviour(response, request);
    const { length } = this.requests;
    for (const { resolve } of this.waiting.filter(({ count }) => count <= length)) resolve();
    this.waiting = this.waiting.filter(({ count }) => count > length);
  }
}
