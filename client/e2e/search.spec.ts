import type { Page } from 'playwright-core';
import { visitAs } from './support/account.ts';
import { READER } from './support/consent.ts';
import { seriousViolations } from './support/axe.ts';
import { expectFocus } from './support/keyboard.ts';
import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

const LABEL = 'Find a title that you have watched';

async function suggestionsFor(text: string, width = 1280): Promise<Page> {
  const page = await visit('/', {
    bypassCSP: true,
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
  });
  await page.getByRole('combobox', { name: LABEL }).fill(text);
  await page.getByRole('option').first().waitFor();
  return page;
}

describe('A search', () => {
  it('opens a title with one click on its name', async () => {
    const page = await suggestionsFor('cowboy bebop');
    await page.getByRole('option', { name: /^Cowboy Bebop TV/ }).click();
    await page.waitForURL(/\/anime\/1$/);
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Cowboy Bebop');
  });

  it('opens a title with the keys alone', async () => {
    const page = await suggestionsFor('cowboy bebop');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await page.waitForURL(/\/anime\/1$/);
  });

  it('picks with +, and is ready for the next', async () => {
    const page = await suggestionsFor('cowboy bebop');
    await page.getByRole('button', { name: 'Add Cowboy Bebop to my picks', exact: true }).click();
    await page.getByRole('button', { name: 'Remove Cowboy Bebop', exact: true }).waitFor();
    const field = page.getByRole('combobox', { name: LABEL });
    await expectFocus(field);
    expect(await field.inputValue()).toBe('');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  for (const width of [320, 1280]) {
    it(`has room for fingers and no accessibility fault, ${width} px wide`, async () => {
      const page = await suggestionsFor('naruto', width);
      await page.keyboard.press('ArrowDown');
      expect(await seriousViolations(page)).toEqual([]);
      const targets = await page.locator('anirec-suggestion-list :is([role=option], button)').all();
      expect(targets.length).toBeGreaterThan(8);
      for (const target of targets) {
        const box = await target.boundingBox();
        expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(44);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }

  it('shows what comes nearest where nothing is called so, and says that it does', async () => {
    const page = await suggestionsFor('zzcowwbboyxq bebbbop');
    expect(await textOf(page.locator('.nearest'))).toContain('Nothing is called “zzcowwbboyxq bebbbop”');
  });

  it('goes through the catalogue beside its filters, and stands in the address', async () => {
    const page = await visit('/anime?type=movie');
    await page.getByRole('searchbox', { name: 'Search by any name' }).fill('カウボーイビバップ');
    await page.waitForURL(/type=movie.*q=|q=.*type=movie/);
    await page.locator('anirec-anime-card', { hasText: 'Cowboy Bebop: The Movie' }).waitFor();
    const titles = await textsOf(page, 'anirec-anime-card h3');
    expect(titles[0]).toContain('Cowboy Bebop');
    expect(titles).not.toContain('Cowboy Bebop');
    await page.reload();
    await page.locator('anirec-anime-card', { hasText: 'Cowboy Bebop: The Movie' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('カウボーイビバップ');
  });

  it('goes through the own list by any name', async () => {
    const page = await visitAs(READER, '/list?sort=title');
    await page.locator('anirec-entry-row').first().waitFor();
    const listed = await page.request.get('/api/v1/users/me/list?limit=100');
    const { data } = (await listed.json()) as {
      data: { title: string; anime: { titles: { japanese: string | null } } | null }[];
    };
    const known = data.find(({ anime }) => /[ぁ-ヿ]{4}/.test(anime?.titles.japanese ?? ''));
    await page.getByRole('searchbox', { name: 'Search my list' }).fill(known?.anime?.titles.japanese ?? '');
    await page.waitForURL(/q=/);
    await page.waitForFunction(() => document.querySelectorAll('anirec-entry-row').length < 20);
    expect(await textsOf(page, 'anirec-entry-row h2')).toContain(known?.title ?? '');
    await page.getByRole('searchbox').fill('qqqqqq');
    await page.getByRole('heading', { name: 'Nothing here is called “qqqqqq”' }).waitFor();
    await page.getByRole('button', { name: 'Stop searching' }).click();
    await page.locator('anirec-entry-row').nth(19).waitFor();
    expect(page.url()).not.toContain('q=');
  });
});
