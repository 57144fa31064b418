import { keyOf } from '../src/app/core/begun-answer.ts';
import { neededBy } from '../src/head-start/visit.ts';
import { signedInState } from './support/account.ts';
import { visit } from './support/lifecycle.ts';
import { type KnownPage, PAGES, untilComplete } from './support/pages.ts';

/** Those where more than who is there is asked for ahead. */
const NAMES = ['recommendations', 'anime', 'anime-of-franchise', 'anime-missing', 'season', 'browse', 'list'];

/** What a page asks the API for ahead, by its address alone. */
function askedAhead({ path, isPersonal }: KnownPage): readonly string[] {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const [isSignedIn, query] = [isPersonal === true, searchParams];
  return neededBy({ path: pathname, query, isSignedIn, hasList: isSignedIn, isUsual: true }).answers;
}

describe('What is asked for while the application is on its way', () => {
  for (const known of PAGES.filter(({ name }) => NAMES.includes(name))) {
    it(`is all used, and asked for once, on the page ${known.name}`, async () => {
      const state = known.isPersonal && { storageState: await signedInState() };
      const page = await visit(known.path, { ...state });
      await untilComplete(page, known);
      await page.waitForFunction(() => window.anirecBegun?.size === 0);
      const asked = await page.evaluate(() =>
        performance.getEntriesByType('resource').map(({ name }) => name),
      );
      const origin = new URL(page.url()).origin;
      const times = (address: string) =>
        asked.filter(url => keyOf(url, origin) === keyOf(address, origin)).length;
      const ahead = askedAhead(known);
      expect(ahead.length).toBeGreaterThan(1);
      expect(ahead.map(times)).toEqual(ahead.map(() => 1));
    });
  }
});

describe('What the page has itself', () => {
  it('is what the home page says, and gives way to it', async () => {
    const page = await visit('/robots.txt');
    const own = await page.evaluate(async () => {
      const text = await (await fetch('/')).text();
      const hero = new DOMParser().parseFromString(text, 'text/html').querySelector('.shell-hero');
      return hero?.textContent.trim().replaceAll(/\s+/g, ' ');
    });
    await page.goto('/');
    const hero = page.locator('anirec-home-page .hero');
    await hero.waitFor();
    const shown = await hero.locator('> h1, > p').allTextContents();
    expect(shown.join(' ').replaceAll(/\s+/g, ' ').trim()).toBe(own ?? '');
    expect(await page.locator('.shell-hero').count()).toBe(0);
  });
});
