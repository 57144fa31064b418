import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, TIMEOUTS, type Listener, type Timeouts } from './listen.ts';

const LOAD_BALANCER = new URL('../../../terraform/modules/edge/load-balancer.tf', import.meta.url);
const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** A hundredth of what runs. */
const SHORT: Timeouts = {
  keepAlive: TIMEOUTS.keepAlive / 100,
  request: TIMEOUTS.request / 100,
  check: TIMEOUTS.check / 100,
  answer: TIMEOUTS.answer / 100,
};

/** A client's connection, and all that came over it. */
class Connection {
  received = '';
  readonly opened: Promise<unknown>;
  readonly ended: Promise<unknown>;
  private readonly socket: Socket;

  constructor(port: number) {
    this.socket = connect(port);
    this.socket.on('data', (data: Buffer) => (this.received += data.toString()));
    this.opened = once(this.socket, 'connect');
    this.ended = once(this.socket, 'close');
  }

  send(text: string): void {
    this.socket.write(text);
  }

  async receives(text: string): Promise<void> {
    while (!this.received.includes(text)) await once(this.socket, 'data');
  }
}

describe('TIMEOUTS', () => {
  it('keep idle connections for longer than the load balancer does', async () => {
    const [, seconds] = /idle_timeout_seconds = (\d+)/.exec(await readFile(LOAD_BALANCER, 'utf8')) ?? [];
    expect(TIMEOUTS.keepAlive).toBeGreaterThan(Number(seconds) * 1_000);
  });
});

describe('listen', () => {
  let stopping: AbortController;
  let listener: Listener;

  beforeEach(() => {
    stopping = new AbortController();
  });

  afterEach(() => listener.close(0));

  async function start(handler: RequestListener, timeouts = TIMEOUTS): Promise<void> {
    listener = await listen(handler, { port: 0, stopping: stopping.signal, timeouts });
  }

  /** Listens with a handler that answers when it is told to, and opens a connection that brings nothing besides. */
  async function startSlowly(): Promise<{
    idle: Connection;
    connection: Connection;
    response: ServerResponse;
  }> {
    const asked = Promise.withResolvers<ServerResponse>();
    await start((_request, response) => asked.resolve(response));
    const idle = new Connection(listener.port);
    await idle.opened;
    const connection = new Connection(listener.port);
    connection.send(REQUEST);
    return { idle, connection, response: await asked.promise };
  }

  /** Test 13 of the reliability checklist, in a hundredth of its time. */
  it('takes a request on a connection that a load balancer has kept idle for longer than a request may take', async () => {
    let answers = 0;
    await start((_request, response) => response.end(`answer ${++answers}`), SHORT);
    const connection = new Connection(listener.port);
    connection.send(REQUEST);
    await connection.receives('answer 1');
    await wait(610);
    connection.send(REQUEST);
    await connection.receives('answer 2');
    expect(answers).toBe(2);
  });

  it('gives up a request that does not arrive', async () => {
    await start((_request, response) => response.end(), SHORT);
    const connection = new Connection(listener.port);
    connection.send('GET / HTTP/1.1\r\nHost: local');
    await connection.ended;
    expect(connection.received).toContain('408 Request Timeout');
  });

  it('asks for each connection to be closed, once the process is told to stop', async () => {
    await start((_request, response) => response.end('answer'));
    stopping.abort();
    const connection = new Connection(listener.port);
    connection.send(REQUEST);
    await connection.ended;
    expect(connection.received).toMatch(/^HTTP\/1.1 200 OK\r\nConnection: close\r\n[^]*answer$/);
  });

  it('lets the requests under way end, and takes no more', async () => {
    const { idle, connection, response } = await startSlowly();
    stopping.abort();
    const closed = listener.close(60_000);
    await idle.ended;
    await expectAsync(once(connect(listener.port), 'connect')).toBeRejectedWithError(/ECONNREFUSED/);
    response.end('answer');
    await connection.ended;
    expect(connection.received).toMatch(/Connection: close\r\n[^]*answer$/);
    expect(await closed).toBe(0);
  });

  it('closes the connection of an answer that had begun before', async () => {
    const { connection, response } = await startSlowly();
    response.write('first');
    await connection.receives('first');
    stopping.abort();
    const closed = listener.close(60_000);
    response.end('last');
    await connection.ended;
    expect(connection.received).toMatch(/keep-alive[^]*first[^]*last/);
    expect(await closed).toBe(0);
  });

  it('breaks off what takes too long, and says how much that was', async () => {
    const { connection } = await startSlowly();
    expect(await listener.close(20)).toBe(1);
    await connection.ended;
    expect(connection.received).toBe('');
  });

  it('breaks a connection off whose caller does not take an answer in time', async () => {
    const gone = Promise.withResolvers<undefined>();
    await start((_request, response) => {
      response.once('close', () => gone.resolve(undefined)).end('x'.repeat(50_000_000));
    }, SHORT);
    const deaf = connect(listener.port).pause();
    deaf.write(REQUEST);
    await gone.promise;
    deaf.destroy();
    expect(await listener.close(60_000)).toBe(0);
  });

  it('breaks a connection off on which more is asked than anybody asks before an answer', async () => {
    let taken = 0;
    await start(() => (taken += 1));
    const connection = new Connection(listener.port);
    connection.send(REQUEST.repeat(500));
    await connection.ended;
    expect(taken).toBe(20);
  });

  it('is reached at the address alone that it is told', async () => {
    listener = await listen((_request, response) => response.end('here'), {
      ...{ port: 0, host: '127.0.0.2', stopping: stopping.signal },
    });
    await expectAsync(once(connect(listener.port, '127.0.0.1'), 'connect')).toBeRejectedWithError(
      /ECONNREFUSED/,
    );
    expect(await (await fetch(`http://127.0.0.2:${listener.port}`)).text()).toBe('here');
  });

  it('says so where its port is taken', async () => {
    await start(() => undefined);
    const second = listen(() => undefined, { port: listener.port, stopping: stopping.signal });
    await expectAsync(second).toBeRejectedWithError(
      `Port ${listener.port} is taken. Stop what uses it, or set PORT to another.`,
    );
  });
});
