import { AniRecError } from './errors.ts';

/** What an operation is asked with, by where it stands in the request. */
export interface Input {
  path?: object;
  query?: object;
  headers?: object;
  body?: unknown;
}

/** One of the contract's operations: what `AniRec.call` makes a request of. */
export interface Operation<In, Out> {
  readonly method: string;
  /** With `{name}` for what stands in the path. */
  readonly path: string;
  /** How the body is written: JSON unless said. */
  readonly body?: 'form';
  /** For the compiler alone: what it is asked with, and what it answers. */
  readonly types?: (input: In) => Out;
}

/** What an operation is asked with, as the contract's types have it. */
export type InputOf<Data extends { url: string }> = Omit<Data, 'url'>;

/** What an operation answers, of all statuses that are no failure. Where there is no body, the contract's types say void. */
export type OutputOf<Responses> = BodyOf<Responses[keyof Responses]>;

type BodyOf<Body> = Body extends unknown ? (undefined extends Body ? undefined : Body) : never;

/** Where, and with which headers, requests are sent. */
export interface Destination {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Writes the request for an operation. What is undefined is not sent.
 *
 * @throws {AniRecError} where nothing can be asked so: a part of the path is missing.
 */
export function requestFor(
  { method, path, body: encoding }: Operation<never, unknown>,
  { path: parts = {}, query = {}, headers = {}, body }: Input,
  { baseUrl, headers: headersOfAll }: Destination,
  signal: AbortSignal | undefined,
): Request {
  const search = new URLSearchParams(pairs(query)).toString();
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => partAt(parts, name));
  const isJson = body !== undefined && encoding === undefined;
  const type: Record<string, string> = isJson ? { 'Content-Type': 'application/json' } : {};
  return new Request(`${baseUrl.replace(/\/$/, '')}${place}${search && `?${search}`}`, {
    method,
    headers: pairs({ ...type, ...headersOfAll, ...headers }),
    body: isJson ? JSON.stringify(body) : encoding ? formOf(body) : null,
    signal: signal ?? null,
  });
}

type Value = string | number | boolean | undefined;

/** Each name with its value, once for each value of a list. */
function pairs(values: object): [string, string][] {
  return Object.entries(values).flatMap(([name, value]: [string, Value | Value[]]) =>
    [value].flat().flatMap((each): [string, string][] => (each === undefined ? [] : [[name, String(each)]])),
  );
}

/** Without a part, or with one that URLs take for “here” and “above”, the path would be that of another operation. */
function partAt(parts: object, name: string): string {
  const text = pairs(parts).find(([each]) => each === name)?.[1] ?? '';
  if (/^\.{0,2}$/.test(text)) throw new AniRecError(`${name} cannot be “${text}”.`);
  return encodeURIComponent(text);
}

function formOf(fields: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields as Record<string, string | Blob>))
    form.append(name, value);
  return form;
}
