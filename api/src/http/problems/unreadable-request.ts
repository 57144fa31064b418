import type { Failure } from './failure.ts';

const NO_JSON: Failure = {
  kind: 'invalid-request',
  detail: 'The body cannot be read as JSON.',
  faults: [{ pointer: '/body', message: 'must be a JSON object' }],
};

const BADLY_PACKED: Failure = {
  kind: 'invalid-request',
  detail: 'The body cannot be unpacked.',
  faults: [
    { pointer: '/header/content-encoding', message: 'must name how the body is packed, or be left out' },
  ],
};

const BAD_ADDRESS: Failure = {
  kind: 'invalid-request',
  detail: 'The address cannot be decoded: write what is no letter or digit in it as UTF-8, percent-encoded.',
};

/** What Express and its body parser throw carries the status that it means. */
const BY_STATUS: Readonly<Record<number, Failure>> = {
  400: { kind: 'invalid-request', detail: 'The request cannot be read, or broke off.' },
  404: { kind: 'not-found', detail: 'There is nothing at this address.' },
  413: { kind: 'content-too-large', detail: 'The body is larger than 100 kB.' },
  415: { kind: 'unsupported-media-type', detail: 'The body’s character set or encoding is not read here.' },
};

/** Says what Express or its body parser could not read; nothing where the error is none of theirs. */
export function unreadableRequest(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  if ('type' in error && error.type === 'entity.parse.failed') return NO_JSON;
  if ('code' in error && String(error.code).startsWith('Z_')) return BADLY_PACKED;
  if (error instanceof URIError) return BAD_ADDRESS;
  return BY_STATUS[Number(error.status)];
}
