import type { Page } from 'playwright-core';

/** A kind of page, and what is on it once it is complete. */
export interface KnownPage {
  readonly name: string;
  readonly path: string;
  readonly complete: string;
}

export const PICKS = '1:9,5114,199:10';

/** Every page of the client, with and without something to show. */
export const PAGES: readonly KnownPage[] = [
  { name: 'home', path: '/', complete: 'anirec-anime-card' },
  {
    name: 'recommendations',
    path: `/recommendations?picks=${PICKS}`,
    complete: 'anirec-recommendation-card',
  },
  { name: 'recommendations-empty', path: '/recommendations', complete: 'anirec-notice' },
  { name: 'anime', path: '/anime/5114', complete: 'anirec-similar-titles anirec-anime-card' },
  { name: 'anime-missing', path: '/anime/2147483647', complete: '.missing h1' },
  { name: 'browse', path: '/anime?genre=Drama&type=movie', complete: 'anirec-anime-card' },
  { name: 'not-found', path: '/no/such/page', complete: 'anirec-not-found-page h1' },
];

/** Waits until a page shows what it is for. */
export async function untilComplete(page: Page, { complete }: KnownPage): Promise<void> {
  await page.locator(complete).first().waitFor();
}
