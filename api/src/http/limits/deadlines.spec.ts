import { Agent } from 'node:http';
import express, { type RequestHandler } from 'express';
import { pino } from 'pino';
import request from 'supertest';
import { operationPolicies } from '../../../test/support/operation-policies.ts';
import { findOperation } from '../contract/requested-operation.ts';
import { deadlines } from './deadlines.ts';
import { errorHandler } from '../problems/error-handler.ts';
import type { Problem } from '../problems/problem.ts';
import { requestId } from '../logging/request-id.ts';

const CONTRACT = {
  info: { title: '', version: '' },
  paths: {
    '/usual': { get: { operationId: 'getUsual' } },
    '/long': { get: { operationId: 'getLong' } },
  },
};

describe('the deadline of a request', () => {
  function start(handler: RequestHandler, milliseconds: number) {
    const refuse = errorHandler('http://localhost', pino({ level: 'silent' }));
    const policies = operationPolicies({
      getUsual: { timeoutS: milliseconds / 1_000 },
      getLong: { timeoutS: 60 },
    });
    return express()
      .use(requestId(() => 'an-id'))
      .use(findOperation(CONTRACT, policies))
      .use(deadlines(refuse))
      .get(['/usual', '/long'], handler)
      .use(refuse);
  }

  it('ends what is never answered with a problem that says when to try again', async () => {
    const response = await request(start(() => undefined, 1)).get('/usual');
    expect(response.status).toBe(503);
    expect((response.body as Problem).type).toMatch(/#overdue$/);
    expect(Number(response.get('Retry-After'))).toBeGreaterThan(0);
  });

  it('is no concern of what is answered in time', async () => {
    const response = await request(start((_request, answer) => void answer.send('in time'), 60_000)).get(
      '/usual',
    );
    expect(response.text).toBe('in time');
  });

  it('is later for what may take longer', async () => {
    const slow: RequestHandler = (_request, answer) => {
      setTimeout(() => !answer.headersSent && answer.send('in time'), 50);
    };
    expect((await request(start(slow, 1)).get('/long')).text).toBe('in time');
    expect((await request(start(slow, 1)).get('/usual')).status).toBe(503);
  });

  it('leaves alone what has begun to be answered', async () => {
    const stream: RequestHandler = (_request, answer) => {
      answer.write('begun, ');
      setTimeout(() => answer.end('and done'), 50);
    };
    expect((await request(start(stream, 1)).get('/usual')).text).toBe('begun, and done');
  });

  it('is answered once, on a connection that lives on, whatever becomes of the work afterwards', async () => {
    const failed = jasmine.createSpy('failed');
    const late: RequestHandler = async () => {
      await new Promise(wake => setTimeout(wake, 30));
      failed();
      throw new Error('too late');
    };
    const server = start(late, 1).listen(0);
    const connections = jasmine.createSpy('connection');
    server.on('connection', connections);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let time = 0; time < 2; time += 1) {
      expect((await request(server).get('/usual').agent(agent)).status).toBe(503);
      await new Promise(wake => setTimeout(wake, 60));
    }
    expect(failed).toHaveBeenCalledTimes(2);
    expect(connections).toHaveBeenCalledTimes(1);
    agent.destroy();
    await new Promise(closed => server.close(closed));
  });
});
