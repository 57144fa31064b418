import type { Page } from 'playwright-core';

/** A kind of page, and what is on it once it is complete. */
export interface KnownPage {
  readonly name: string;
  readonly path: string;
  readonly complete: string;
  /** Whether it is shown to somebody who is signed in. */
  readonly isPersonal?: true;
}

export const PICKS = '1:9,5114,199:10';

/** Every page of the client, with and without something to show. */
export const PAGES: readonly KnownPage[] = [
  { name: 'home', path: '/', complete: 'anirec-popular-now anirec-anime-card' },
  { name: 'home-own', path: '/', complete: 'anirec-new-season anirec-anime-card', isPersonal: true },
  {
    name: 'recommendations',
    path: `/recommendations?picks=${PICKS}`,
    complete: 'anirec-recommendation-card',
  },
  {
    name: 'recommendations-refined',
    path: `/recommendations?picks=${PICKS}&unlike=20&type=tv&excludeGenre=Horror&yearFrom=1990&obscurity=0.5`,
    complete: 'anirec-recommendation-card',
  },
  {
    name: 'recommendations-none-left',
    path: `/recommendations?picks=${PICKS}&genre=Horror&genre=Sports`,
    complete: 'anirec-notice',
  },
  { name: 'recommendations-empty', path: '/recommendations', complete: 'anirec-notice' },
  { name: 'anime', path: '/anime/5114', complete: 'anirec-similar-titles anirec-anime-card' },
  { name: 'anime-of-franchise', path: '/anime/20', complete: 'anirec-franchise-order' },
  { name: 'anime-missing', path: '/anime/2147483647', complete: '.missing h1' },
  { name: 'season', path: '/season/2026/spring', complete: 'anirec-anime-card' },
  { name: 'season-unknown', path: '/season/2027/fall', complete: 'anirec-notice' },
  { name: 'week', path: '/week/2026-04-06', complete: 'anirec-compact-card' },
  { name: 'week-unknown', path: '/week/2026-11-30', complete: 'anirec-notice' },
  { name: 'browse', path: '/anime?genre=Drama&type=movie', complete: 'anirec-anime-card' },
  { name: 'browse-search', path: '/anime?q=naruto&sort=newest', complete: 'anirec-anime-card' },
  { name: 'browse-nearest', path: '/anime?q=zzcowwbboyxq%20bebbbop', complete: 'anirec-anime-card' },
  { name: 'profile', path: '/profiles/myanimelist/StandIn_Petal', complete: 'anirec-recommendation-card' },
  { name: 'profile-private', path: '/profiles/myanimelist/StandIn_Closed', complete: '[role=alert]' },
  {
    name: 'together',
    path: '/together?person=mal:StandIn_Blaze&person=mal:StandIn_Petal&person=mal:StandIn_Closed',
    complete: 'anirec-shared-card',
  },
  { name: 'together-alone', path: '/together?person=mal:StandIn_Blaze', complete: 'anirec-notice' },
  { name: 'taste', path: `/taste?person=picks:${PICKS}`, complete: '.terms' },
  { name: 'taste-of-whom', path: '/taste', complete: 'anirec-whose-list' },
  { name: 'surprise', path: `/surprise?person=picks:${PICKS}`, complete: 'anirec-recommendation-card' },
  { name: 'watch-order', path: '/anime/9253/watch-order?order=story', complete: 'li h3' },
  { name: 'sign-in', path: '/sign-in', complete: 'anirec-sign-in-panel' },
  { name: 'sign-in-denied', path: '/sign-in?problem=denied', complete: '[role=alert]' },
  { name: 'signed-out', path: '/history', complete: 'anirec-sign-in-panel' },
  { name: 'list-of-guest', path: '/list', complete: 'anirec-notice' },
  { name: 'list-statistics-of-guest', path: '/list/statistics', complete: 'anirec-notice' },
  { name: 'for-you-of-guest', path: '/for-you', complete: 'anirec-notice' },
  { name: 'feedback-of-guest', path: '/feedback', complete: 'anirec-notice' },
  { name: 'settings-of-guest', path: '/settings', complete: 'a[href^="/sign-in?"]' },
  { name: 'for-you', path: '/for-you', complete: 'anirec-recommendation-card', isPersonal: true },
  { name: 'list', path: '/list', complete: 'anirec-entry-row', isPersonal: true },
  { name: 'list-search', path: '/list?q=a&sort=title', complete: 'anirec-entry-row', isPersonal: true },
  { name: 'list-statistics', path: '/list/statistics', complete: 'anirec-column-chart', isPersonal: true },
  { name: 'list-empty', path: '/list?status=on_hold&sort=score', complete: 'section', isPersonal: true },
  { name: 'feedback', path: '/feedback', complete: 'anirec-notice', isPersonal: true },
  { name: 'import', path: '/import', complete: 'anirec-import-report', isPersonal: true },
  { name: 'history', path: '/history', complete: 'anirec-history-row, anirec-notice', isPersonal: true },
  { name: 'settings', path: '/settings', complete: 'anirec-delete-account', isPersonal: true },
  { name: 'not-found', path: '/no/such/page', complete: 'anirec-not-found-page h1' },
];

/** Waits until a page shows what it is for. */
export async function untilComplete(page: Page, { complete }: KnownPage): Promise<void> {
  await page.locator(complete).first().waitFor();
}
