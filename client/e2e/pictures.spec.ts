import type { Page } from 'playwright-core';
import { visit } from './support/lifecycle.ts';
import { servePictures, type PictureSites } from './support/pictures.ts';

const BEBOP = '/anime/1';
/** The title's own, beside which stand those of titles like it. */
const COVER = 'anirec-anime-page anirec-title-poster > anirec-cover';

declare global {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
  }
}

describe('A poster', () => {
  /** Visits while the sites behave so; what they were asked for comes with the page. */
  async function visitWith(path: string, sites: PictureSites): Promise<{ page: Page; asked: string[] }> {
    const page = await visit('/sign-in');
    const asked = await servePictures(page.context(), sites);
    await page.goto(path);
    return { page, asked };
  }

  it('comes over the cover, from an address that is told nothing of the page', async () => {
    const page = await visit('/sign-in');
    const request = page.waitForRequest(/lain\.bgm\.tv/);
    await page.goto(BEBOP);
    expect((await (await request).allHeaders())['referer']).toBeUndefined();
    await page.locator(`${COVER}.pictured`).waitFor();
  });

  it('is the next smaller one where a size is missing', async () => {
    const { page, asked } = await visitWith(BEBOP, { missing: /lain\.bgm\.tv\/r\/(?:400|800)\// });
    await page.locator(`${COVER}.pictured`).waitFor();
    const image = page.locator(`${COVER} img`);
    expect(await image.evaluate((each: HTMLImageElement) => each.currentSrc)).toContain('lain.bgm.tv/r/200/');
    expect(asked.some(url => url.includes('tmdb'))).toBeFalse();
  });

  it('is TMDB’s where Bangumi has none', async () => {
    const { page } = await visitWith(BEBOP, { missing: /lain\.bgm\.tv/ });
    await page.locator(`${COVER}.pictured`).waitFor();
    const image = page.locator(`${COVER} img`);
    expect(await image.evaluate((each: HTMLImageElement) => each.currentSrc)).toContain(
      'image.tmdb.org/t/p/w',
    );
  });

  it('is the drawn cover where nobody has one, and nothing broken is seen', async () => {
    const { page } = await visitWith(BEBOP, { missing: /./ });
    await page.locator(`${COVER} img`).waitFor({ state: 'detached' });
    await page.locator(`${COVER} path`).first().waitFor();
    expect(await page.locator(`${COVER} .main`).textContent()).toBe('Cowboy Bebop');
  });

  it('is the drawn cover until a slow one comes', async () => {
    const { page } = await visitWith(BEBOP, { delay: 1500 });
    await page.locator(`${COVER} path`).first().waitFor();
    expect(await page.locator(`${COVER}.pictured`).count()).toBe(0);
    await page.locator(`${COVER}.pictured`).waitFor();
  });

  it('is the drawn cover offline', async () => {
    const page = await visit('/sign-in');
    await page.context().route(/bgm\.tv|tmdb/, route => route.abort('internetdisconnected'));
    await page.getByRole('link', { name: 'Browse', exact: true }).click();
    await page.locator('.results anirec-cover path').first().waitFor();
    expect(await page.locator('.results anirec-cover.pictured').count()).toBe(0);
  });

  it('moves nothing when it comes, late or not at all', async () => {
    for (const sites of [{ delay: 300 }, { missing: /lain\.bgm\.tv/ }, { missing: /./ }]) {
      const { page } = await visitWith('/anime?genre=Drama', sites);
      await page.locator('anirec-anime-card').first().waitFor();
      await page.waitForTimeout(1500);
      const shift = await page.evaluate(
        async () =>
          new Promise<number>(resolve => {
            new PerformanceObserver(list => {
              const shifts = list.getEntries() as LayoutShift[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift)
        .withContext(JSON.stringify(Object.keys(sites)))
        .toBeLessThanOrEqual(0.02);
    }
  });

  it('is asked for no larger than it is shown, and only once it comes near the screen', async () => {
    const { page, asked } = await visitWith('/anime', {});
    await page.locator('anirec-cover.pictured').first().waitFor();
    const cards = await page.locator('anirec-anime-card').count();
    expect(asked.length).toBeLessThanOrEqual(cards);
    expect(asked.filter(url => url.includes('/r/800/'))).toEqual([]);
  });
});
