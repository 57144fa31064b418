import { setTimeout } from 'node:timers/promises';
import type { Response, Test } from 'supertest';
import { Browser } from '../../api/test/support/browser.ts';
import { asArray, asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from '../json.ts';
import { problemExamples } from './problems.ts';
import { EXAMPLE_REQUESTS, type ExampleRequest } from './requests.ts';
import { steady } from './steady.ts';

/** Answers by operation, status and media type, and what requests send, by operation. */
export interface Examples {
  readonly answers: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  readonly bodies: Readonly<Record<string, Json>>;
  /** By the names of answers that operations share, and by statuses. */
  readonly problems: Readonly<Record<string, Json>>;
}

const REQUEST_ID = '0f8fad5b-d9cb-469f-a165-70867728950e';
/** Somebody at the simulator of MyAnimeList whose list is empty. */
const PERSON = 'StandIn_Empty';
const TIMEOUT_MS = 30_000;
const PAUSE_MS = 100;

/**
 * Asks the running product for an example of all that it answers.
 *
 * @param url where it is; nobody has signed in there.
 * @param operations the ids of all operations, and where each is.
 * @throws {Error} where something is answered with another status than it is to be.
 */
export async function recordExamples(url: string, operations: readonly PlacedOperation[]): Promise<Examples> {
  const browser = new Browser(url, url);
  await browser.signIn(PERSON);
  const answers: Record<string, Record<string, JsonObject>> = {};
  const keep = (
    { operationId, status }: Pick<ExampleRequest, 'operationId' | 'status'>,
    response: Response,
  ) => {
    const ofOperation = (answers[operationId] ??= {});
    ofOperation[status] = { ...ofOperation[status], [response.type]: steady(bodyOf(response)) };
  };
  for (const asked of EXAMPLE_REQUESTS) keep(asked, await answerTo(asked, browser));
  for (const { operationId, method, path } of operations) {
    const response = await send(browser, method, `${path.replaceAll(/\{[^}]+\}/g, '0')}?nonsense=1`);
    if (response.status === 400) keep({ operationId, status: 400 }, response);
  }
  const bodies = EXAMPLE_REQUESTS.filter(({ status }) => status < 300).map(({ operationId, body }) => [
    operationId,
    body,
  ]);
  return {
    answers,
    bodies: Object.fromEntries(bodies) as Record<string, Json>,
    problems: await problemExamples(),
  };
}

/** Where the contract has an operation. */
export interface PlacedOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

/** All operations of a contract. */
export function operationsOf({ paths }: JsonObject): PlacedOperation[] {
  return Object.entries(asObject(paths)).flatMap(([path, methods]) =>
    Object.entries(asObject(methods)).map(([method, operation]) => ({
      operationId: asString(asObject(operation).operationId),
      method,
      path,
    })),
  );
}

async function answerTo(asked: ExampleRequest, browser: Browser): Promise<Response> {
  const { operationId, status, method, body, file } = asked;
  const path = `/api/${asked.path
    .replace('{import}', await endedImport(asked, browser))
    .replace('{calendar}', await calendarToken(asked, browser))}`;
  const test = send(browser, method, path);
  const response = await (file === undefined
    ? test.send(body)
    : test.attach('file', Buffer.from(file), 'list.csv'));
  if (response.status === status) return response;
  throw new Error(`${operationId} answers ${response.status} instead of ${status}: ${response.text}`);
}

function send(browser: Browser, method: string, path: string): Test {
  return browser.send(method, path).set('X-Request-Id', REQUEST_ID);
}

/** What imports do goes on after they are answered, and there is one at a time. */
async function endedImport({ path }: ExampleRequest, browser: Browser): Promise<string> {
  if (!path.includes('/imports')) return '';
  const until = Date.now() + TIMEOUT_MS;
  while (Date.now() < until) {
    const { text } = await browser.send('get', '/api/v1/users/me/imports');
    const [latest] = asArray(asObject(JSON.parse(text) as Json).data).map(asObjectOrEmpty);
    if (latest?.state === 'completed' || latest?.state === 'failed') return asString(latest.id);
    await setTimeout(PAUSE_MS);
  }
  throw new Error('The import does not end.');
}

/** What is secret in the address of a calendar, which is told when it is made. */
async function calendarToken({ path }: ExampleRequest, browser: Browser): Promise<string> {
  if (!path.includes('{calendar}')) return '';
  const { text } = await browser.send('post', '/api/v1/users/me/calendar');
  return new URL(asString(asObject(JSON.parse(text) as Json).url)).pathname.split('/').at(-2) ?? '';
}

function bodyOf({ type, text, body }: Response): Json {
  return type.endsWith('json') ? (JSON.parse(text) as Json) : text || String(body);
}
