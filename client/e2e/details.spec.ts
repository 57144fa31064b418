import type { Page, Route } from 'playwright-core';
import { seriousViolations } from './support/axe.ts';
import { expectFocus } from './support/keyboard.ts';
import { visit } from './support/lifecycle.ts';

const TITAN = '/anime/16498';
const SYNOPSIS = 'anirec-synopsis .text';
const DETAILS = /\/api\/v1\/anime\/\d+\/details$/;
/** What a page may move by in all (web.dev/cls calls 0.1 good). */
const MAX_SHIFT = 0.02;

describe('What AniList says of a title', () => {
  /** Visits where the API's answers about details are met like this. */
  async function visitWhere(meet: (route: Route) => Promise<void>): Promise<Page> {
    const page = await visit('/sign-in');
    await page.context().route(DETAILS, meet);
    await page.goto(TITAN);
    return page;
  }

  async function shiftOf(page: Page): Promise<number> {
    return page.evaluate(
      async () =>
        new Promise<number>(resolve => {
          let sum = 0;
          new PerformanceObserver(list => {
            for (const { value } of list.getEntries() as LayoutShift[]) sum += value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );
  }

  it('is on its page, with its relations, and leads to AniList', async () => {
    const page = await visit(TITAN);
    await page.locator(SYNOPSIS).waitFor();
    expect(await page.locator('anirec-synopsis .from a').getAttribute('href')).toBe(
      'https://anilist.co/anime/16498',
    );
    await page.locator('anirec-franchise-order .kind', { hasText: 'Prequel' }).first().waitFor();
    await page.locator('anirec-related-works li').first().waitFor();
  });

  it('comes into a page that is there before it, and moves nothing', async () => {
    for (const viewport of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const page = await visitWhere(async route => {
        await new Promise(resolve => setTimeout(resolve, 1500));
        await route.continue();
      });
      await page.setViewportSize(viewport);
      await page.reload();
      await page.locator('anirec-similar-titles anirec-anime-card').first().waitFor();
      expect(await page.locator(SYNOPSIS).count()).toBe(0);
      await page.locator(SYNOPSIS).waitFor();
      expect(await shiftOf(page))
        .withContext(`${viewport.width} px`)
        .toBeLessThanOrEqual(MAX_SHIFT);
    }
  });

  it('is missing where the connection is lost, and asked for again with a key, which keeps the focus', async () => {
    let isLost = true;
    const page = await visitWhere(route => (isLost ? route.abort('internetdisconnected') : route.continue()));
    const again = page.locator('anirec-synopsis').getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.locator('anirec-similar-titles anirec-anime-card').first().waitFor();
    isLost = false;
    await again.focus();
    await page.keyboard.press('Enter');
    await page.locator(SYNOPSIS).waitFor();
    await expectFocus(page.locator('.about'));
  });

  it('is neither asked for nor missed where the server asks nobody', async () => {
    const page = await visit('/sign-in');
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.context().route(/\/api\/v1\/anime\/\d+$/, async route => {
      const response = await route.fetch();
      const anime = (await response.json()) as object;
      await route.fulfill({ response, json: { ...anime, detailsFrom: null } });
    });
    await page.goto(TITAN);
    await page.locator('anirec-similar-titles anirec-anime-card').first().waitFor();
    expect(await page.locator('anirec-synopsis').count()).toBe(0);
    expect(asked.filter(url => DETAILS.test(url))).toEqual([]);
  });

  it('brings a trailer, of which nothing is loaded before it is asked for, and which a key closes', async () => {
    const page = await visit('/sign-in');
    const players: string[] = [];
    await page.context().route(/youtube/, async route => {
      players.push(route.request().url());
      await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' });
    });
    await page.goto(TITAN);
    const button = page.getByRole('button', { name: 'Watch the trailer' });
    await button.waitFor();
    expect(players).toEqual([]);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Trailer of Attack on Titan' }).waitFor();
    await page.locator('iframe').waitFor();
    await page.waitForTimeout(500);
    expect(players.map(url => new URL(url).origin)).toEqual(['https://www.youtube-nocookie.com']);
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'detached' });
    await expectFocus(button);
  });

  it('has no serious accessibility fault with all of it open', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await visit(TITAN, { colorScheme, bypassCSP: true });
      await page.locator(SYNOPSIS).waitFor();
      await page.locator('anirec-franchise-order > section > button').click();
      await page.locator('anirec-synopsis .more').click();
      expect(await seriousViolations(page))
        .withContext(colorScheme)
        .toEqual([]);
    }
  });
});
