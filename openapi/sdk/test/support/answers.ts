import { AniRec, type AniRecOptions } from '../../src/anirec.ts';

/** Answers as AniRec writes them. */
export function answer(
  body: unknown,
  init: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const headers = { 'Content-Type': 'application/json', 'X-Request-Id': 'request-1', ...init.headers };
  return new Response(JSON.stringify(body), { ...init, headers });
}

export function problem(
  status: number,
  kind: string,
  more: { headers?: Record<string, string> } = {},
): Response {
  const type = `http://localhost:8080/api/docs/errors#${kind}`;
  const body = { type, title: 'A problem', status, detail: 'It is one.', instance: 'urn:request:request-1' };
  const headers = { 'Content-Type': 'application/problem+json', ...more.headers };
  return answer(body, { status, headers });
}

/** What {@link scripted} gives: the SDK, and what it asked for. */
export interface Scripted {
  anirec: AniRec;
  requests: Request[];
}

/** The SDK with a server that gives these answers one after another; an error is thrown as networks do. */
export function scripted(answers: (Response | Error)[], options: AniRecOptions = {}): Scripted {
  const requests: Request[] = [];
  const fetch = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const next = answers[requests.length];
    requests.push(new Request(input, init));
    return next instanceof Response
      ? Promise.resolve(next)
      : Promise.reject(next ?? new Error('Nothing is left.'));
  };
  return { anirec: new AniRec({ baseUrl: 'http://anirec.test', fetch, ...options }), requests };
}
