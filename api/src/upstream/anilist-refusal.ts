import { is } from 'valibot';
import { refusal } from './anilist-answers.ts';
import type { UpstreamAnswer } from './json-exchange.ts';
import { UpstreamError, type UpstreamFailure } from './upstream-error.ts';

/** What AniList says where it refuses. */
export interface Refusal {
  /** As HTTP has it, or as the errors have it where HTTP says 200; 0 where neither tells. */
  readonly status: number;
  readonly messages: readonly string[];
}

/** Reads why AniList refuses: GraphQL does so with a status of 200, too. */
export function readRefusal({ status, body }: UpstreamAnswer): Refusal {
  const errors = is(refusal, body) ? body.errors : [];
  const said = status === 200 ? (errors.find(each => each.status)?.status ?? 0) : status;
  return { status: said, messages: errors.map(({ message }) => message) };
}

/** The failure that a refusal is which has no meaning of its own. */
export function failureOf({ status, messages }: Refusal): UpstreamError {
  const cause = new Error(`status ${status || 'unknown'}`);
  return new UpstreamError('anilist', kindOf(status, messages), { cause });
}

function kindOf(status: number, messages: readonly string[]): UpstreamFailure {
  if (status === 429 || messages.some(message => /\btoo many requests\b/i.test(message)))
    return 'rate-limited';
  return status >= 500 ? 'faulty' : 'refused';
}
