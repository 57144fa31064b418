import type { Page } from 'playwright-core';
import { visitAs } from './support/account.ts';
import { seriousViolations } from './support/axe.ts';
import { expectFocus, tabTo } from './support/keyboard.ts';
import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

const ORBIT = { name: 'StandIn_Orbit' };

/** The name of the first title of a kind, once it is there. */
async function firstOf(page: Page, selector: string): Promise<string> {
  await page.locator(selector).first().waitFor();
  return textOf(page.locator(selector).first());
}

/** What the browser keeps of a guest's list. */
function kept(page: Page): Promise<{ entries: { title: string; status: string; score: number | null }[] }> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('anirec.list.v1') ?? '{"entries":[]}') as never);
}

async function openMenu(page: Page, title: string): Promise<void> {
  await tabTo(page, 'button', `My list: ${title}`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: `My list: ${title}` }).waitFor();
  // What is pressed before the focus is there goes to the button, and closes it again.
  await page.locator('[role=dialog] :focus').waitFor();
}

describe('With the keyboard alone, a guest', () => {
  it('plans a title of the home page, scores it, and finds it on the home page that is theirs', async () => {
    const page = await visit('/', { bypassCSP: true });
    const title = await firstOf(page, '[aria-labelledby="starters-heading"] h3');
    await openMenu(page, title);
    await page.keyboard.press('Enter');
    await tabTo(page, 'combobox', 'Status on my list');
    await page.keyboard.press('w');
    await tabTo(page, 'combobox', 'My score');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await expectFocus(
      page.getByRole('button', { name: `My list: ${title}, watching, score 10`, exact: true }),
    );
    expect((await kept(page)).entries.map(entry => [entry.title, entry.status, entry.score])).toEqual([
      [title, 'watching', 10],
    ]);
    await page.goto('/');
    await page.getByRole('heading', { name: 'What to watch next' }).waitFor();
    await tabTo(page, 'button', `Watched one more episode of ${title}`);
    await page.keyboard.press('Enter');
    await page.getByText('Next: episode 2').waitFor();
    await page.locator('anirec-new-season anirec-anime-card').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('says of a recommended title that they have seen it, and has the focus in the next one', async () => {
    const page = await visit('/recommendations?picks=1:9,5114,199:10');
    const first = await firstOf(page, 'anirec-recommendation-card h2');
    await tabTo(page, 'button', `I’ve seen it: ${first}`);
    await page.keyboard.press('Enter');
    await page.getByText('Ranked from your 4 picks').waitFor();
    await page.getByRole('button', { name: `I’ve seen it: ${first}` }).waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    await expectFocus(page.locator('body *'));
  });
});

describe('With the keyboard alone, somebody who is signed in', () => {
  it('dismisses a recommended title and takes it back, and is never nowhere', async () => {
    const page = await visitAs(ORBIT, '/for-you');
    const first = await firstOf(page, 'anirec-recommendation-card h2');
    await tabTo(page, 'button', `Not interested: ${first}`);
    const told = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.keyboard.press('Enter');
    expect((await told).ok()).toBeTrue();
    await expectFocus(page.getByRole('button', { name: /^Not interested: / }));
    await page.getByText(`No more of ${first}.`).first().waitFor();
    const takenBack = page.waitForResponse(answer => answer.request().method() === 'DELETE');
    await page.keyboard.press('Control+Z');
    expect((await takenBack).status()).toBe(204);
    await expectFocus(page.locator('body *'));
  });

  it('narrows the list, changes several titles at once, and takes that back', async () => {
    const page = await visitAs(ORBIT, '/list?status=completed&sort=title', { bypassCSP: true });
    await page.locator('anirec-entry-row').first().waitFor();
    await tabTo(page, 'button', 'Choose several');
    await page.keyboard.press('Enter');
    const [first = '', second = ''] = await textsOf(page, 'anirec-entry-row h2');
    await page.getByRole('checkbox', { name: `Choose ${first}`, exact: true }).waitFor();
    for (const title of [first, second]) {
      await tabTo(page, 'checkbox', `Choose ${title}`);
      await page.keyboard.press('Space');
    }
    expect(await seriousViolations(page)).toEqual([]);
    const status = page.getByRole('combobox', { name: 'Status of all that are chosen' });
    await status.focus();
    const changed = page.waitForResponse(answer => answer.request().method() === 'PATCH');
    await page.keyboard.press('o');
    expect((await changed).ok()).toBeTrue();
    await page.getByText('2 titles: on hold.').first().waitFor();
    const back = page.waitForResponse(answer => answer.request().method() === 'PATCH');
    await page.keyboard.press('Control+Z');
    expect((await back).ok()).toBeTrue();
    await tabTo(page, 'button', 'Done');
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('button', { name: 'Choose several', exact: true }));
  });
});
