import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { visitAs } from './support/account.ts';
import { consent } from './support/consent.ts';
import { textOf, textsOf } from './support/texts.ts';
import { expectFocus, tabOnto } from './support/keyboard.ts';
import { scrolledWhenPressed, untilScrolledTo } from './support/scrolling.ts';
import { visit } from './support/lifecycle.ts';

const BLAZE = { name: 'StandIn_Blaze' };
const ORBIT = { name: 'StandIn_Orbit' };
const SPROUT = { name: 'StandIn_Sprout' };
const EMPTY = { name: 'StandIn_Empty' };
const CLOSED = { name: 'StandIn_Closed' };
const SESSION = '**/api/v1/sessions/current';

/** What MyAnimeList exports, with one title that no catalogue has and one that cannot be read. */
const EXPORT = `<?xml version="1.0" encoding="UTF-8" ?>
<myanimelist>
  <myinfo><user_export_type>1</user_export_type></myinfo>
  <anime>
    <series_animedb_id>1</series_animedb_id>
    <series_title><![CDATA[Cowboy Bebop]]></series_title>
    <my_watched_episodes>26</my_watched_episodes>
    <my_score>9</my_score>
    <my_status>Completed</my_status>
  </anime>
  <anime>
    <series_animedb_id>5114</series_animedb_id>
    <series_title><![CDATA[Fullmetal Alchemist: Brotherhood]]></series_title>
    <my_watched_episodes>10</my_watched_episodes>
    <my_score>0</my_score>
    <my_status>Sleeping</my_status>
  </anime>
</myanimelist>`;

async function cardTitles(page: Page): Promise<string[]> {
  await page.locator('ol:not(.stale) anirec-recommendation-card').first().waitFor();
  return textsOf(page, 'anirec-recommendation-card h2');
}

async function openMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Your account: / }).click();
}

describe('Somebody with an account', () => {
  it('signs in, sees what their list leads to, puts a title away, and brings it back', async () => {
    const page = await visitAs(BLAZE, '/for-you');
    const [first = ''] = await cardTitles(page);
    await page.getByRole('button', { name: `Not interested: ${first}` }).click();
    await page.getByText(`No more of ${first}.`).first().waitFor();
    await page.reload();
    expect(await cardTitles(page)).not.toContain(first);
    const put = await page.request.get('/api/v1/users/me/feedback');
    expect(await put.text()).toContain(first);
    const [second = ''] = await cardTitles(page);
    await page.getByRole('button', { name: `Not interested: ${second}` }).click();
    await page.getByRole('combobox', { name: `Why not ${second}?` }).selectOption('too_long');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: second, exact: true }).waitFor();
    await page.reload();
    expect(await cardTitles(page)).toContain(second);
  });

  it('has a planned title as it was after saying by mistake that it was seen', async () => {
    const page = await visitAs(ORBIT, '/for-you?planToWatch=show');
    const shown = await cardTitles(page);
    const listed = await page.request.get('/api/v1/users/me/list?status=plan_to_watch&limit=100');
    const { data } = (await listed.json()) as { data: { animeId: number; title: string }[] };
    const { animeId = 0, title = '' } = data.find(each => shown.includes(each.title)) ?? {};
    const entry = async () => {
      const answer = await page.request.get(`/api/v1/users/me/list/${animeId}`);
      const { status, score, progress } = (await answer.json()) as Record<string, unknown>;
      return { status, score, progress };
    };
    const before = await entry();
    const put = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: `I’ve seen it: ${title}` }).click();
    expect((await put).status()).toBe(200);
    expect(await entry()).toEqual(jasmine.objectContaining({ status: 'completed', score: before.score }));
    const back = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await back).status()).toBe(200);
    expect(await entry()).toEqual(before);
    await page.locator(':focus').getByText(title).waitFor();
  });

  it('comes back from a title to the same place of what their list leads to', async () => {
    const page = await visitAs(ORBIT, '/for-you');
    await cardTitles(page);
    await page.getByRole('button', { name: 'Show more' }).click();
    const link = page.locator('anirec-recommendation-card h2 a').nth(35);
    const pressed = scrolledWhenPressed(page);
    await link.click();
    const before = await pressed;
    await page.waitForURL(/anime\/\d+$/);
    await page.goBack();
    await untilScrolledTo(page, before);
    expect((await cardTitles(page)).length).toBe(40);
  });

  it('edits the list in place, takes a title off and puts it back', async () => {
    const page = await visitAs(BLAZE, '/list?status=completed');
    const row = page.locator('anirec-entry-row').first();
    const title = await textOf(row.locator('h2'));
    const saved = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.getByRole('combobox', { name: `Your score for ${title}` }).selectOption('3');
    expect((await saved).status()).toBe(200);
    const taken = page.waitForResponse(answer => answer.request().method() === 'DELETE');
    await page.getByRole('button', { name: `Take ${title} off my list` }).click();
    expect((await taken).status()).toBe(204);
    const back = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await back).status()).toBe(201);
    await page.reload();
    const score = page.getByRole('combobox', { name: `Your score for ${title}` });
    await score.waitFor();
    expect(await score.inputValue()).toBe('3');
  });

  it('finds in the history what was asked for, opens it again, and clears it', async () => {
    const page = await visitAs(ORBIT, '/for-you?genre=Drama');
    await cardTitles(page);
    await page.goto('/history');
    const entry = page.getByRole('link', { name: 'Recommended from your list' }).first();
    await entry.waitFor();
    expect(await textOf(page.locator('anirec-history-row').first())).toContain('genre: Drama');
    await entry.click();
    await page.waitForURL(/for-you\?genre=Drama/);
    await page.goto('/history');
    await page.getByRole('button', { name: 'Clear history …' }).click();
    await page.getByRole('button', { name: 'Delete all' }).click();
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    expect(await page.locator('anirec-history-row').count()).toBe(0);
  });

  it('takes the list along as a file, and signs out', async () => {
    const page = await visitAs(BLAZE, '/settings');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as XML' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('anirec-list.xml');
    expect(await readFile(await download.path(), 'utf8')).toContain('<series_animedb_id>');
    await openMenu(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/$/);
    await page.goto('/history');
    await page.getByRole('heading', { name: 'Sign in to go on' }).waitFor();
    expect((await page.request.get('/api/v1/users/me')).status()).toBe(401);
  });

  it('makes an API key, calls the API with it, and revokes it', async () => {
    const page = await visitAs(ORBIT, '/settings');
    await page.getByRole('textbox', { name: 'Name of a new key' }).fill('Season chart');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const key = await page.getByRole('textbox', { name: 'Your new key, Season chart' }).inputValue();
    const use = () => page.request.get('/api/v1/facets', { headers: { 'X-API-Key': key } });
    expect((await use()).headers()['ratelimit-policy']).toContain('"key"');
    await page.getByRole('button', { name: 'I have it' }).click();
    await page.reload();
    await page.getByText(`${key.slice(0, 12)}…`).waitFor();
    expect(await page.content()).not.toContain(key);
    await page.getByRole('button', { name: 'Revoke Season chart …' }).click();
    await page.getByRole('button', { name: 'Revoke it for good' }).click();
    await page.getByText('The key “Season chart” is revoked.').waitFor({ state: 'attached' });
    expect((await use()).status()).toBe(401);
  });

  it('imports a file, and reads what was left out and why', async () => {
    const page = await visitAs(EMPTY, '/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'animelist.xml', mimeType: 'application/xml', buffer: Buffer.from(EXPORT) });
    await page.getByRole('heading', { name: 'Imported from a file' }).waitFor();
    await page.getByText('What was left out, and why').click();
    expect(await textOf(page.locator('anirec-import-report details'))).toContain('Sleeping');
    await page.getByRole('main').getByRole('link', { name: 'My list' }).click();
    await page.getByRole('combobox', { name: 'Your score for Cowboy Bebop' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Your score for Cowboy Bebop' }).inputValue()).toBe('9');
  });

  it('imports somebody’s public list by name', async () => {
    const page = await visitAs(EMPTY, '/import');
    await page.getByRole('textbox', { name: 'User name' }).fill('StandIn_Sprout');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('heading', { name: 'Imported from StandIn_Sprout at MyAnimeList' }).waitFor();
    await page.goto('/list');
    await page.locator('anirec-entry-row').nth(3).waitFor();
    expect(await page.locator('anirec-entry-row').count()).toBeGreaterThanOrEqual(4);
  });

  it('is told when the session has ended, and comes back to the same place', async () => {
    const page = await visitAs(BLAZE, '/list?sort=title');
    await page.locator('anirec-entry-row').first().waitFor();
    await page.context().clearCookies();
    await page
      .getByRole('button', { name: /off my list$/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Your session has ended' }).waitFor();
    await page.getByRole('link', { name: 'Sign in with MyAnimeList' }).click();
    await consent(page, 'Allow', BLAZE);
    await page.waitForURL(/\/list\?sort=title$/);
    await page.locator('anirec-entry-row').first().waitFor();
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('My list');
  });

  it('is not taken for a guest while the API fails, and is there again once it answers', async () => {
    const page = await visitAs(BLAZE, '/');
    await page.route(SESSION, route => route.fulfill({ status: 503, body: '' }));
    await page.goto('/list');
    await page.getByRole('heading', { name: 'Your account cannot be reached' }).waitFor();
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(0);
    await page.unroute(SESSION);
    await page.locator('anirec-entry-row').first().waitFor();
    await page.getByRole('button', { name: 'Your account: StandIn_Blaze' }).waitFor();
  });

  it('deletes the account once its name is typed', async () => {
    const page = await visitAs(SPROUT, '/settings');
    await page.getByRole('button', { name: 'Delete my account …' }).click();
    await page.getByRole('textbox', { name: /Type your name/ }).fill('standin_sprout');
    await page.getByRole('button', { name: 'Delete it for good' }).click();
    await page.waitForURL(/\/$/);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect((await page.request.get('/api/v1/users/me')).status()).toBe(401);
  });

  it('finds the whole way with the keyboard alone', async () => {
    const page = await visitAs(CLOSED, '/');
    await page.getByRole('button', { name: /^Your account: / }).focus();
    await page.keyboard.press('Enter');
    const entry = page
      .getByRole('navigation', { name: 'Your account' })
      .getByRole('link', { name: 'My list' });
    await tabOnto(entry);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/list$/);
    await expectFocus(page.getByRole('heading', { level: 1, name: 'My list' }));
    const score = page.getByRole('combobox', { name: /^Your score for / }).first();
    await score.focus();
    const saved = page.waitForResponse(answer => answer.request().method() === 'PUT');
    await page.keyboard.press('1');
    expect((await saved).ok()).toBeTrue();
    await openMenu(page);
    await page.keyboard.press('Escape');
    await expectFocus(page.getByRole('button', { name: 'Your account: StandIn_Closed' }));
  });
});

describe('A visitor without an account', () => {
  it('is told that MyAnimeList did not let AniRec in after saying no there, and can try again from there', async () => {
    const page = await visit('/sign-in?returnTo=%2Flist');
    await page.getByRole('link', { name: 'Sign in with MyAnimeList' }).click();
    await consent(page, 'Deny');
    await page.getByRole('alert').getByText('MyAnimeList did not let AniRec in').waitFor();
    expect(new URL(page.url()).search).toBe('?problem=denied&returnTo=%2Flist');
    const again = page.getByRole('link', { name: 'Sign in with MyAnimeList' });
    expect(await again.getAttribute('href')).toContain('returnTo=%2Flist');
  });

  it('gets recommendations from a public list by its name', async () => {
    const page = await visit('/');
    await page.getByRole('textbox', { name: 'Your MyAnimeList or AniList name' }).fill('StandIn_Petal');
    await page.getByRole('button', { name: 'Go', exact: true }).click();
    await page.waitForURL(/profiles\/myanimelist\/StandIn_Petal$/);
    expect((await cardTitles(page)).length).toBe(20);
  });

  it('is told why there are none from a private one', async () => {
    const page = await visit('/profiles/myanimelist/StandIn_Closed');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await textOf(alert)).toContain('private');
  });

  it('chooses the language of titles, and it stays', async () => {
    const page = await visit('/settings');
    await page.getByRole('radio', { name: /^Japanese 千/ }).check();
    await page.goto('/anime/199');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('千と千尋の神隠し');
  });
});
