import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Person, READER, SIGN_IN_PATH, signIn } from './consent.ts';
import { visit } from './lifecycle.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A browser whose visitor has just signed in, and has their list here. */
export async function visitAs(
  person: Person,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await visit(SIGN_IN_PATH, options);
  await signIn(page, person);
  await page.goto(path);
  return page;
}

let signedIn: Promise<State> | undefined;

/** What the browser of somebody holds who only reads: signing in once is enough for all pages. */
export function signedInState(): Promise<State> {
  signedIn ??= visitAs(READER, '/for-you').then(page => page.context().storageState());
  return signedIn;
}
