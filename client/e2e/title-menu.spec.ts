import type { Page } from 'playwright-core';
import { visitAs } from './support/account.ts';
import { seriousViolations } from './support/axe.ts';
import { expectFocus, tabTo } from './support/keyboard.ts';

const SPROUT = { name: 'StandIn_Sprout' };

/** What the list has of the titles of a status, by name. */
async function listed(page: Page, status: string): Promise<{ title: string; score: number | null }[]> {
  const answer = await page.request.get(`/api/v1/users/me/list?status=${status}&limit=100`);
  return ((await answer.json()) as { data: { title: string; score: number | null }[] }).data;
}

/** A title on the page that the list says nothing of. */
async function unlisted(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: /^My list: / }).first();
  await button.waitFor();
  await page.waitForLoadState('networkidle');
  const names = await page.getByRole('button', { name: /^My list: [^,]+$/ }).all();
  const label = await names[0]?.getAttribute('aria-label');
  return label?.replace('My list: ', '') ?? '';
}

describe('The menu of a title, with the keyboard alone,', () => {
  it('plans it, scores it, and takes that back', async () => {
    const page = await visitAs(SPROUT, '/anime?genre=Sports', { bypassCSP: true });
    const title = await unlisted(page);
    await tabTo(page, 'button', `My list: ${title}`);
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: `My list: ${title}` });
    await menu.waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    const planned = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.keyboard.press('Enter');
    expect((await planned).status()).toBe(201);
    expect((await listed(page, 'plan_to_watch')).map(each => each.title)).toContain(title);
    await tabTo(page, 'combobox', 'My score');
    const scored = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.keyboard.press('ArrowDown');
    expect((await scored).status()).toBe(200);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    const button = (state: string) =>
      page.getByRole('button', { name: `My list: ${title}, ${state}`, exact: true });
    await expectFocus(button('plan to watch, score 10'));
    const undone = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.keyboard.press('Control+Z');
    expect((await undone).status()).toBe(200);
    await expectFocus(button('plan to watch'));
  });

  it('dismisses it, and takes that back', async () => {
    const page = await visitAs(SPROUT, '/anime?genre=Horror', { bypassCSP: true });
    const title = await unlisted(page);
    await tabTo(page, 'button', `My list: ${title}`);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: `My list: ${title}` }).waitFor();
    await tabTo(page, 'button', 'Not interested');
    await page.keyboard.press('Enter');
    await page.getByText(`No more of ${title}.`).first().waitFor();
    await expectFocus(page.getByRole('button', { name: 'Take that back', exact: true }));
    expect(await seriousViolations(page)).toEqual([]);
    const takenBack = page.waitForResponse(answer => answer.request().method() === 'DELETE');
    await page.keyboard.press('Enter');
    expect((await takenBack).status()).toBe(204);
    await page.getByRole('button', { name: 'Plan to watch' }).waitFor();
  });
});
