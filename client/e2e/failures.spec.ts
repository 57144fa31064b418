import { visit } from './support/lifecycle.ts';

const SEARCH = '**/api/v1/search/**';
const API = '**/api/v1/**';
const UNAVAILABLE = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Unavailable',
    status: 503,
    detail: 'The model is being loaded.',
    instance: 'urn:request:1',
  }),
};

describe('When the API fails', () => {
  it('says so where it answers 503, and recovers', async () => {
    const page = await visit('/anime');
    await page.route(API, route => route.fulfill(UNAVAILABLE));
    await page.goto('/recommendations?picks=1:9,199');
    const alert = page.getByRole('alert').filter({ hasText: 'The model is being loaded.' });
    await alert.first().waitFor();
    await page.unroute(API);
    await page
      .getByRole('region', { name: 'Recommendations' })
      .getByRole('button', { name: 'Try again' })
      .click();
    await page.locator('anirec-recommendation-card').first().waitFor();
    expect(await page.locator('anirec-recommendation-card').count()).toBe(20);
  });

  it('says so to somebody who loses the connection, and recovers', async () => {
    const page = await visit('/');
    await page.locator('anirec-anime-card').first().waitFor();
    // Else other parts of the page fail, too.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('combobox').first().fill('cowbo');
    const alert = page.locator('anirec-search-box').getByRole('alert');
    await alert.filter({ hasText: 'server does not answer' }).waitFor();
    await page.context().setOffline(false);
    await alert.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('option', { name: 'Cowboy Bebop' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Cowboy Bebop' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('offers to load a page again whose code cannot be fetched', async () => {
    const page = await visit('/no/such/page');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Browse', exact: true }).click();
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Load it again' }).click();
    await page.locator('anirec-anime-card').first().waitFor();
    expect(new URL(page.url()).pathname).toBe('/anime');
  });

  it('leaves the rest of the page working where suggestions fail', async () => {
    const page = await visit('/');
    await page.route(SEARCH, route => route.fulfill(UNAVAILABLE));
    await page.getByRole('combobox').first().fill('cowbo');
    await page.getByRole('alert').waitFor();
    await page
      .getByRole('button', { name: /^My picks: / })
      .first()
      .click();
    const forward = page.getByRole('link', { name: 'Show recommendations' });
    await forward.waitFor();
    expect(await forward.getAttribute('href')).toContain('/recommendations');
  });

  it('goes on without picks that are no title', async () => {
    const page = await visit('/recommendations?picks=1,2147483647');
    await page.getByRole('button', { name: 'Go on without' }).click();
    await page.locator('anirec-recommendation-card').first().waitFor();
    expect(new URL(page.url()).searchParams.get('picks')).toBe('1');
  });
});
