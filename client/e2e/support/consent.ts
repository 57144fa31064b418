import type { Page } from 'playwright-core';

/** Somebody at the simulator of MyAnimeList; a spec that changes what is stored has somebody to itself. */
export interface Person {
  readonly name: string;
}

/** Somebody whose list is only read. */
export const READER: Person = { name: 'StandIn_Petal' };

/** Goes through the simulator's consent page, from a page that leads there. */
export async function consent(
  page: Page,
  answer: 'Allow' | 'Deny',
  { name }: Partial<Person> = {},
): Promise<void> {
  await page.getByRole('heading', { name: 'Whose list may AniRec read?' }).waitFor();
  if (name !== undefined) await page.getByRole('radio', { name }).check();
  await page.getByRole('button', { name: answer }).click();
}

/** Signs somebody in, from AniRec's page for that, and waits until their list is here. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByRole('link', { name: 'Sign in with MyAnimeList' }).click();
  await consent(page, 'Allow', person);
  await page.getByRole('heading', { name: 'Imported from your MyAnimeList account' }).waitFor();
}

/** Where somebody signs in who means to see their import next. */
export const SIGN_IN_PATH = `/sign-in?returnTo=${encodeURIComponent('/import')}`;
