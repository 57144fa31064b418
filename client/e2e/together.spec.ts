import type { Page } from 'playwright-core';
import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

const CARDS = 'anirec-shared-card';

/** Adds somebody by their name at MyAnimeList. */
async function add(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'A name at MyAnimeList or AniList' }).fill(name);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

describe('Two who watch together', () => {
  it('name themselves, see what both would like, choose fairly, and share the link', async () => {
    const page = await visit('/');
    await page.getByRole('link', { name: 'Watching with somebody?' }).click();
    await add(page, 'StandIn_Blaze');
    expect(await textOf(page.locator('anirec-notice'))).toContain('Add one more');
    await page
      .getByRole('textbox', { name: 'A link to somebody’s picks' })
      .fill('http://localhost/recommendations?picks=4224:10,2167');
    await page.getByRole('button', { name: 'Add the picks of the link' }).click();
    await page.locator(CARDS).first().waitFor();
    const first = await textOf(page.locator(CARDS).first());
    expect(first).toContain('StandIn_Blaze');
    expect(first).toContain('2 picks');
    expect(first).toMatch(/place \d+ of their own, above all because of/);

    const before = await textsOf(page, `${CARDS} h3`);
    await page.getByRole('slider').focus();
    const answered = page.waitForResponse(/fairness=1/);
    await page.keyboard.press('End');
    await answered;
    await page.waitForURL(/fairness=1/);
    await page.locator('ol:not(.stale)').first().waitFor();
    const after = await textsOf(page, `${CARDS} h3`);
    expect(after).not.toEqual(before);

    const shared = await visit(page.url());
    await shared.locator(CARDS).first().waitFor();
    expect(await textsOf(shared, `${CARDS} h3`)).toEqual(after);
  });

  it('go on without whoever’s list is private, and are told so', async () => {
    const page = await visit(
      '/together?person=mal:StandIn_Blaze&person=mal:StandIn_Petal&person=mal:StandIn_Closed',
    );
    await page.locator(CARDS).first().waitFor();
    expect(await textOf(page.locator('.people'))).toContain('Left out: The list of “StandIn_Closed”');
    expect(await textOf(page.locator(CARDS).first())).not.toContain('StandIn_Closed');
    await page.getByRole('button', { name: 'Remove StandIn_Closed' }).click();
    await page.waitForURL(url => !url.href.includes('StandIn_Closed'));
  });

  it('are told what to do where fewer than two can be read', async () => {
    const page = await visit('/together?person=mal:StandIn_Blaze&person=mal:StandIn_Closed');
    await page.getByRole('alert').waitFor();
    expect(await textOf(page.getByRole('alert'))).toContain('Fewer than two of these people');
  });
});
