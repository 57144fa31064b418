import { randomBytes } from 'node:crypto';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/mal-simulator/simulator.ts';
import type { TokenAnswer } from '../../src/mal-simulator/tokens.ts';

export const CALLBACK = 'http://localhost:8080/api/v1/oauth/callback';

/** A simulator at a free port, whose people's lists are empty where no records are given. */
export function startTestSimulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  return startSimulator({ records: [], port: 0, now: () => new Date(), randomBytes, ...options });
}

/**
 * Answers the consent page as a browser would.
 *
 * @param authorizeUrl where the application sent the visitor.
 * @returns where the visitor is sent back to.
 */
export async function answerConsent(
  authorizeUrl: string,
  person: string,
  answer: 'allow' | 'deny' = 'allow',
): Promise<URL> {
  const page = await (await fetch(authorizeUrl)).text();
  const [, ticket] = /name="ticket" value="([^"]+)"/.exec(page) ?? [];
  if (ticket === undefined) throw new Error(`This is not the consent page:\n${page}`);
  const response = await postForm(authorizeUrl, { ticket, person, answer });
  return new URL(response.headers.get('Location') ?? '');
}

/** Goes the whole way of signing in as somebody, as an application does. */
export async function signIn({ application, oauthUrl }: Simulator, person: string): Promise<TokenAnswer> {
  const { clientId, clientSecret } = application;
  const verifier = 'v'.repeat(43);
  const query = `response_type=code&client_id=${clientId}&code_challenge=${verifier}&redirect_uri=${CALLBACK}`;
  const back = await answerConsent(`${oauthUrl}/authorize?${query}`, person);
  const response = await postForm(`${oauthUrl}/token`, {
    grant_type: 'authorization_code',
    client_id: clientId,
    client_secret: clientSecret,
    code: back.searchParams.get('code') ?? '',
    code_verifier: verifier,
    redirect_uri: CALLBACK,
  });
  return (await response.json()) as TokenAnswer;
}

/** Sends a form, and follows no redirection. */
export function postForm(
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });
}
