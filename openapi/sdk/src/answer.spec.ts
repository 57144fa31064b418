import { answer, problem, scripted } from '../test/support/answers.ts';
import {
  AniRec,
  AnswerError,
  ConnectionError,
  deleteMyListEntry,
  NotFoundError,
  ProblemError,
} from './index.ts';
import { InvalidRequestError, RateLimitedError, TimeoutError } from './index.ts';

const LIMITED = { RateLimit: '"anon";r=37;t=21', 'RateLimit-Policy': '"anon";q=60;w=60' };

async function thrownBy(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('what a call of the SDK gives', () => {
  it('is the data, with the request’s id and how many requests are left', async () => {
    const { anirec } = scripted([answer({ id: 1 }, { headers: LIMITED })]);
    const { data, requestId, rateLimit, response } = await anirec.anime.get(1);
    expect(data.id).toBe(1);
    expect(requestId).toBe('request-1');
    const left = { remaining: 37, resetSeconds: 21 };
    expect(rateLimit).toEqual({ policy: 'anon', limit: 60, windowSeconds: 60, ...left });
    expect(response.status).toBe(200);
  });

  it('is undefined where there is no body, whatever the status', async () => {
    const { anirec } = scripted([new Response(null, { status: 204 }), new Response('', { status: 200 })]);
    const path = { animeId: 1 };
    expect((await anirec.call(deleteMyListEntry, { path })).data).toBeUndefined();
    expect((await anirec.call(deleteMyListEntry, { path })).data).toBeUndefined();
  });

  it('knows no limit where none is named', async () => {
    const { anirec } = scripted([answer({})]);
    expect((await anirec.facets.get()).rateLimit).toBeUndefined();
  });
});

describe('what a call of the SDK throws', () => {
  it('is of a class of its own for each kind of problem', async () => {
    const { anirec } = scripted([problem(404, 'not-found', { headers: LIMITED })]);
    const error = await thrownBy(anirec.anime.get(999_999));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toBeInstanceOf(ProblemError);
    const { name, kind, status, message, requestId, rateLimit } = error as NotFoundError;
    expect({ name, kind, status }).toEqual({ name: 'NotFoundError', kind: 'not-found', status: 404 });
    expect(message).toBe('It is one.');
    expect(requestId).toBe('request-1');
    expect(rateLimit?.remaining).toBe(37);
  });

  it('says when to try again', async () => {
    const { anirec } = scripted([problem(429, 'rate-limited', { headers: { 'Retry-After': '21' } })], {
      maxRetries: 0,
    });
    const error = await thrownBy(anirec.anime.get(1));
    expect(error).toBeInstanceOf(RateLimitedError);
    expect((error as RateLimitedError).retryAfter).toBe(21);
  });

  it('says what is wrong with the request', async () => {
    const errors = [{ pointer: '/query/limit', message: 'must be at most 100' }];
    const body = { ...((await problem(400, 'invalid-request').json()) as object), errors };
    const { anirec } = scripted([answer(body, { status: 400 })]);
    const error = await thrownBy(anirec.anime.list({ limit: 1000 }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect((error as InvalidRequestError).message).toBe('It is one. /query/limit must be at most 100.');
    expect((error as InvalidRequestError).problem.errors).toEqual(errors);
  });

  it('is a problem also where its kind came after this version', async () => {
    const { anirec } = scripted([problem(418, 'teapot')]);
    const error = await thrownBy(anirec.anime.get(1));
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).kind).toBe('teapot');
  });

  it('tells what a proxy answers from what AniRec does', async () => {
    const page = () => new Response('<html>', { status: 502, headers: { 'Content-Type': 'text/html' } });
    const broken = new Response('{"data":', { headers: { 'Content-Type': 'application/json' } });
    const { anirec } = scripted([page(), broken]);
    for (const status of [502, 200]) {
      const error = await thrownBy(anirec.anime.get(1));
      expect(error).toBeInstanceOf(AnswerError);
      expect(error).not.toBeInstanceOf(ProblemError);
      expect((error as AnswerError).status).toBe(status);
      expect((error as AnswerError).requestId).toBeUndefined();
    }
  });

  it('tells a network that fails from an answer, and keeps its cause', async () => {
    const cause = new TypeError('fetch failed');
    const { anirec } = scripted([cause], { maxRetries: 0 });
    const error = await thrownBy(anirec.anime.get(1));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as ConnectionError).cause).toBe(cause);
  });

  it('is a network’s failure also where it breaks off within an answer', async () => {
    const body = new ReadableStream({
      pull: controller => controller.error(new TypeError('terminated')),
    });
    const { anirec } = scripted([new Response(body)]);
    expect(await thrownBy(anirec.anime.get(1))).toBeInstanceOf(ConnectionError);
  });

  it('is a timeout where no answer comes in time', async () => {
    const anirec = new AniRec({ timeout: 10, fetch: untilAborted });
    expect(await thrownBy(anirec.anime.get(1))).toBeInstanceOf(TimeoutError);
  });

  it('is what the caller aborts with, while AniRec is asked and while it waits to try again', async () => {
    const asked = new AniRec({ fetch: untilAborted });
    const { anirec: waiting } = scripted([
      problem(429, 'rate-limited', { headers: { 'Retry-After': '30' } }),
    ]);
    for (const anirec of [asked, waiting]) {
      const controller = new AbortController();
      const call = thrownBy(anirec.anime.get(1, { signal: controller.signal }));
      setTimeout(() => controller.abort('enough'), 10);
      expect(await call).toBe('enough');
    }
  });
});

/** A server that never answers. */
function untilAborted(_input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return new Promise((_answer, fail) => {
    init?.signal?.addEventListener('abort', () => fail(init.signal?.reason as Error));
  });
}
