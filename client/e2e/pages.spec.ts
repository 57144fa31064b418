import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { signedInState } from './support/account.ts';
import { seriousViolations } from './support/axe.ts';
import { visit } from './support/lifecycle.ts';
import { type KnownPage, PAGES, PICKS, untilComplete } from './support/pages.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 768, 1280, 1920] as const;
/** Where to save a picture of every page, if anywhere. */
const SCREENSHOTS = process.env['SCREENSHOTS'];

async function open(known: KnownPage, theme: (typeof THEMES)[number], width: number): Promise<Page> {
  const page = await visit(known.path, {
    ...(known.isPersonal && { storageState: await signedInState() }),
    colorScheme: theme,
    reducedMotion: 'reduce',
    bypassCSP: true,
    viewport: { width, height: width < 768 ? 800 : 900 },
  });
  await untilComplete(page, known);
  return page;
}

async function picture(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

describe('The page', () => {
  for (const known of PAGES) {
    for (const theme of THEMES) {
      it(`${known.name} has no serious accessibility fault in the ${theme} theme`, async () => {
        const page = await open(known, theme, 320);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          await picture(page, `${known.name}-${theme}-${width}`);
          expect(await seriousViolations(page))
            .withContext(`${width} px`)
            .toEqual([]);
        }
      });
    }

    it(`${known.name} never scrolls sideways, from ${WIDTHS[0]} px up`, async () => {
      const page = await open(known, 'light', WIDTHS[0]);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth))
          .withContext(`${width} px`)
          .toBe(width);
      }
    });

    it(`${known.name} has one main heading and a title of its own`, async () => {
      const page = await open(known, 'light', 1280);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(await page.title()).toMatch(/.+ · AniRec$/);
    });
  }

  for (const theme of THEMES) {
    it(`has no serious accessibility fault with every part of it open, in the ${theme} theme`, async () => {
      const page = await visit(`/recommendations?picks=${PICKS}&unlike=20&genre=Action&excludeGenre=Horror`, {
        bypassCSP: true,
        colorScheme: theme,
        reducedMotion: 'reduce',
      });
      await page.getByRole('button', { name: 'Refine (2)' }).click();
      await page.getByRole('button', { name: 'Action (only titles with it)' }).waitFor();
      await page.locator('anirec-recommendation-card summary').first().click();
      await picture(page, `recommendations-open-${theme}-1280`);
      await page.getByRole('combobox', { name: 'Add a title that you have watched' }).fill('naruto');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await seriousViolations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 900 });
      await page.getByRole('button', { name: 'Change your picks' }).click();
      await picture(page, `recommendations-open-${theme}-320`);
      expect(await seriousViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }

  it('asks other servers for posters, and for nothing else', async () => {
    const page = await visit('/');
    const others = new Set<string>();
    page.on('request', request => {
      const { origin, protocol } = new URL(request.url());
      const isOurs = origin === new URL(page.url()).origin || protocol === 'data:';
      if (!isOurs) others.add(`${request.resourceType()} ${origin}`);
    });
    await page.reload();
    await page.locator('anirec-cover.pictured').first().waitFor();
    expect([...others]).toEqual(['image https://lain.bgm.tv']);
  });
});
