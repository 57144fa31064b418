import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import request, { type Test } from 'supertest';
import { errorHandler } from '../problems/error-handler.ts';
import { operationPolicies } from '../../../test/support/operation-policies.ts';
import { findOperation } from '../contract/requested-operation.ts';
import { LoadShedding } from './load-shedding.ts';
import type { Piece } from '../../platform/scheduling/admission-queue.ts';
import type { Problem } from '../problems/problem.ts';
import { requestId } from '../logging/request-id.ts';

const CONTRACT = {
  info: { title: '', version: '' },
  paths: {
    '/health': { get: { operationId: 'getHealth' } },
    '/work': { get: { operationId: 'getWork' } },
  },
};

const POLICIES = operationPolicies({ getHealth: { caller: 'monitor' }, getWork: {} });

describe('under more load than there is time for, a request', () => {
  let isFull: boolean;
  let server: Server;
  let arrived: number;
  let gone: number;
  let answer: () => void;

  beforeEach(() => {
    isFull = false;
    [arrived, gone] = [0, 0];
    start(4);
  });

  /** With so many times fifty requests of one caller at once. */
  function start(factor: number): void {
    const asked = new Promise<void>(resolve => (answer = resolve));
    const take = (piece: Piece) => (isFull ? piece.refuse() : piece.begin());
    server = express()
      .use(requestId(() => 'an-id'))
      .use(async (asking, response, next) => {
        if (asking.path === '/slow') await once(response, 'close').then(() => (gone += 1));
        next();
      })
      .use(findOperation(CONTRACT, POLICIES))
      .use(new LoadShedding({ queue: { take }, factor }).guard)
      .get('/health', (_request, response) => void response.send('well'))
      .get('/work', async (_request, response) => {
        arrived += 1;
        await asked;
        response.send('done');
      })
      .use(errorHandler('http://localhost', pino({ level: 'silent' })))
      .listen(0);
  }

  afterEach(() => new Promise(closed => server.close(closed)));

  async function expectRefused(test: Test): Promise<void> {
    const response = await test;
    expect(response.status).toBe(503);
    expect(response.get('Retry-After')).toBe('1');
    expect((response.body as Problem).type).toMatch(/#overloaded$/);
  }

  it('is refused while there is no turn for it, and taken as soon as there is', async () => {
    answer();
    isFull = true;
    await expectRefused(request(server).get('/work'));
    await expectRefused(request(server).get('/nowhere'));
    isFull = false;
    expect((await request(server).get('/work')).text).toBe('done');
  });

  it('is refused while 200 others are being answered', async () => {
    const others = Array.from({ length: 200 }, () =>
      request(server)
        .get('/work')
        .then(({ text }) => text),
    );
    while (arrived < 200) await new Promise(wake => setTimeout(wake, 5));
    await expectRefused(request(server).get('/work'));
    answer();
    expect(new Set(await Promise.all(others))).toEqual(new Set(['done']));
    expect((await request(server).get('/work')).text).toBe('done');
  });

  it('is refused while so many others of the same caller are being answered, and counts no more once it is', async () => {
    await new Promise(closed => server.close(closed));
    start(0.1);
    const others = Array.from({ length: 5 }, () =>
      request(server)
        .get('/work')
        .then(({ text }) => text),
    );
    while (arrived < 5) await new Promise(wake => setTimeout(wake, 5));
    const response = await request(server).get('/work');
    expect([response.status, response.get('Retry-After')]).toEqual([429, '1']);
    expect((await request(server).get('/work').set('X-Forwarded-For', '192.0.2.7')).status).toBe(429);
    answer();
    await Promise.all(others);
    expect((await request(server).get('/work')).text).toBe('done');
  });

  it('holds nothing once it is answered, although its caller never reads', async () => {
    answer();
    const { port } = server.address() as AddressInfo;
    const deaf = Array.from({ length: 300 }, () => connect(port));
    for (const socket of deaf) socket.pause().write('GET /work HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(4));
    while (arrived < 1_200) await new Promise(wake => setTimeout(wake, 5));
    expect((await request(server).get('/work')).text).toBe('done');
    for (const socket of deaf) socket.destroy();
  });

  it('is taken whatever the number of those whose callers went away before their turn', async () => {
    while (gone < 200) {
      const impatient = Array.from({ length: 50 }, () => request(server).get('/slow').timeout(100));
      await Promise.allSettled(impatient);
    }
    answer();
    expect((await request(server).get('/work')).text).toBe('done');
  });

  it('is answered all the same where it is for health', async () => {
    isFull = true;
    expect((await request(server).get('/health')).text).toBe('well');
  });
});
