import type { BrowserContext, Page } from 'playwright-core';
import { visit } from './lifecycle.ts';

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

const READER = { name: 'StandIn_Petal' };

/** Somebody at the stand-in for MyAnimeList; a spec that changes what is stored has somebody to itself. */
export interface Person {
  readonly name: string;
}

/** Goes through the stand-in's consent page, from a page that leads there. */
export async function consent(
  page: Page,
  answer: 'Allow' | 'Deny',
  { name }: Partial<Person> = {},
): Promise<void> {
  await page.getByRole('heading', { name: 'Whose list may AniRec read?' }).waitFor();
  if (name !== undefined) await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: answer }).click();
}

/** A browser whose visitor has just signed in, and has their list here. */
export async function visitAs(person: Person, path: string): Promise<Page> {
  const page = await visit(`/sign-in?returnTo=${encodeURIComponent('/import')}`);
  await page.getByRole('link', { name: 'Sign in with MyAnimeList' }).click();
  await consent(page, 'Allow', person);
  await page.getByRole('heading', { name: 'Imported from your MyAnimeList account' }).waitFor();
  await page.goto(path);
  return page;
}

let signedIn: Promise<State> | undefined;

/** What the browser of somebody holds who only reads: signing in once is enough for all pages. */
export function signedInState(): Promise<State> {
  signedIn ??= visitAs(READER, '/for-you').then(page => page.context().storageState());
  return signedIn;
}
