import type { Page } from 'playwright-core';
import { scrolledWhenPressed, untilScrolledTo } from './support/scrolling.ts';
import { expectFocus, tabTo } from './support/keyboard.ts';
import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

/** Picks the first title that is suggested for some text, with the keyboard. */
async function pick(page: Page, text: string, title: string): Promise<void> {
  await page.keyboard.type(text);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Remove ${title}` }).waitFor();
}

function percents(text: string): number[] {
  return [...text.matchAll(/(\d+) %/g)].map(([, percent]) => Number(percent));
}

describe('A visitor', () => {
  it('types a part of a title, picks three, and sees what to watch next and why', async () => {
    const page = await visit('/');
    await page.getByRole('combobox', { name: 'Find a title that you have watched' }).click();
    await pick(page, 'cowbo', 'Cowboy Bebop');
    await pick(page, 'fullmetal brotherhood', 'Fullmetal Alchemist: Brotherhood');
    await pick(page, 'spirited aw', 'Spirited Away');
    await page.getByRole('combobox', { name: 'Your score for Cowboy Bebop' }).selectOption('9');
    await page.getByRole('link', { name: 'Show recommendations' }).click();
    await page.locator('anirec-recommendation-card').first().waitFor();
    expect(new URL(page.url()).searchParams.get('picks')).toBe('1:9,5114,199');

    const why = await textOf(page.locator('anirec-why .sentence').first());
    expect(why).toContain('Because you picked');
    const named = ['Cowboy Bebop', 'Fullmetal Alchemist: Brotherhood', 'Spirited Away'].filter(title =>
      why.includes(title),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(percents(why).reduce((sum, percent) => sum + percent, 0)).toBe(100);
  });

  it('finds the whole way with the keyboard alone', async () => {
    const page = await visit('/');
    await tabTo(page, 'combobox', 'Find a title that you have watched');
    await pick(page, 'cowbo', 'Cowboy Bebop');
    await pick(page, 'spirited aw', 'Spirited Away');
    await tabTo(page, 'link', 'Show recommendations');
    await page.keyboard.press('Enter');
    await page.locator('anirec-recommendation-card').first().waitFor();
    await expectFocus(page.getByText('Watch next', { exact: true }));

    await page.locator('anirec-recommendation-card summary').first().focus();
    await page.keyboard.press('Enter');
    await tabTo(page, 'button', 'Leave out Cowboy Bebop');
    await page.keyboard.press('Enter');
    await page.waitForURL(/picks=199$/);
    expect(await page.locator('anirec-pick-row').count()).toBe(1);
  });

  it('skips the header with the first Tab', async () => {
    const page = await visit('/anime');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    // The bar that is painted before any script runs has nothing to press.
    await skip.waitFor();
    await page.keyboard.press('Tab');
    await expectFocus(skip);
    await page.keyboard.press('Enter');
    await expectFocus(page.locator('#content'));
  });

  it('opens a link that somebody shared, and sees the same', async () => {
    const page = await visit('/recommendations?picks=1:9,5114,199:10');
    await page.getByText('Ranked from your 3 picks').waitFor();
    await page.getByRole('button', { name: 'Remove Cowboy Bebop' }).waitFor();
    const first = await textOf(page.locator('anirec-recommendation-card h2').first());
    const other = await visit(page.url());
    await other.locator('anirec-recommendation-card').first().waitFor();
    expect(await textOf(other.locator('anirec-recommendation-card h2').first())).toBe(first);
  });

  it('keeps the own picks beside those of a link', async () => {
    const page = await visit('/');
    await page.getByRole('combobox').first().click();
    await pick(page, 'cowbo', 'Cowboy Bebop');
    await page.goto('/recommendations?picks=199');
    await page.getByText('These come from the link that you opened').waitFor();
    await page.getByRole('button', { name: 'Back to my own' }).click();
    await page.waitForURL(/picks=1$/);
    expect(await page.locator('anirec-pick-row').count()).toBe(1);
  });

  it('says of a recommended title that it was seen, and the list changes in place', async () => {
    const page = await visit('/recommendations?picks=1');
    const title = await textOf(page.locator('anirec-recommendation-card h2').first());
    await page.getByRole('button', { name: `I’ve seen it: ${title}` }).click();
    await page.getByText('Ranked from your 2 picks').waitFor();
    await page.locator('ol:not(.stale) anirec-recommendation-card').first().waitFor();
    const titles = await textsOf(page, 'anirec-recommendation-card h2');
    expect(titles).not.toContain(title);
  });

  it('filters the catalogue, reads on, and comes back to the same place', async () => {
    const page = await visit('/anime');
    await page.getByRole('checkbox', { name: 'Drama' }).check();
    await page.waitForURL(/genre=Drama/);
    await page.locator('.summary', { hasText: '30 titles shown' }).waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.locator('.summary', { hasText: '60 titles shown' }).waitFor();
    const last = page.locator('anirec-anime-card h3 a').nth(58);
    const pressed = scrolledWhenPressed(page);
    await last.click();
    const before = await pressed;
    await page.waitForURL(/anime\/\d+$/);
    await page.goBack();
    await page.locator('.summary', { hasText: '60 titles shown' }).waitFor();
    await untilScrolledTo(page, before);
    expect(await page.getByRole('checkbox', { name: 'Drama' }).isChecked()).toBeTrue();
  });

  it('chooses a theme that stays', async () => {
    const page = await visit('/', { colorScheme: 'light' });
    await page.getByRole('button', { name: /^Theme/ }).click();
    await page.getByRole('button', { name: /^Theme: light/ }).click();
    await page.reload();
    await page.getByRole('button', { name: /^Theme: dark/ }).waitFor();
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toMatch(/oklch\(0\.1/);
  });
});
