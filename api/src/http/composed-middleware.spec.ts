import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import request from 'supertest';
import { composed } from './composed-middleware.ts';

describe('handlers in turn', () => {
  let called: string[];

  beforeEach(() => {
    called = [];
  });

  const goOn: RequestHandler = (_asked, _response, next) => next();

  function handler(name: string, handle = goOn): RequestHandler {
    return (asked, response, next) => {
      called.push(name);
      return handle(asked, response, next);
    };
  }

  const later = handler('later', (_asked, _response, next) => void setImmediate(next));

  async function statusWith(...handlers: RequestHandler[]): Promise<number> {
    const explain: ErrorRequestHandler = (error: Error, _asked, response, next) => {
      if (response.headersSent) next(error);
      else response.status(418).send(error.message);
    };
    const last = handler('last', (_asked, response) => void response.sendStatus(204));
    const app = express().use(composed(...handlers), last, explain);
    return (await request(app).get('/')).status;
  }

  it('are called in their order, and then what comes after them', async () => {
    expect(await statusWith(handler('first'), later, handler('third'))).toBe(204);
    expect(called).toEqual(['first', 'later', 'third', 'last']);
  });

  it('are not called after one that answers', async () => {
    const answering = handler('answering', (_asked, response) => void response.sendStatus(200));
    expect(await statusWith(answering, handler('second'))).toBe(200);
    expect(called).toEqual(['answering']);
  });

  const fail = () => {
    throw new Error('It failed.');
  };
  for (const [how, failing] of Object.entries({
    'at once': handler('failing', fail),
    'by a rejection': handler('failing', async () => Promise.reject(new Error('It failed.'))),
    'by telling so': handler('failing', (_asked, _response, next) => next(new Error('It failed.'))),
  })) {
    it(`are not called after one that fails ${how}, which whoever explains errors hears of`, async () => {
      expect(await statusWith(later, failing, handler('third'))).toBe(418);
      expect(called).toEqual(['later', 'failing']);
    });
  }
});
