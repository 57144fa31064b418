import type { Page } from 'playwright-core';
import { expectFocus, tabTo } from './support/keyboard.ts';
import { visit } from './support/lifecycle.ts';
import { PICKS } from './support/pages.ts';
import { textOf, textsOf } from './support/texts.ts';

const RECOMMENDATIONS = `/recommendations?picks=${PICKS}`;

/** The titles of the list, once nothing is on its way. */
async function titles(page: Page): Promise<string[]> {
  await page.locator('[aria-busy=false] ol:not(.stale) anirec-recommendation-card').first().waitFor();
  return textsOf(page, 'anirec-recommendation-card h2');
}

/** Does what changes the list, and gives the titles of the answer to a request whose address has a part. */
async function titlesAfter(page: Page, part: string, change: () => Promise<unknown>): Promise<string[]> {
  const answer = page.waitForResponse(response => {
    const { pathname, search } = new URL(response.url());
    return pathname === '/api/v1/recommendations' && decodeURIComponent(search).includes(part);
  });
  await change();
  await answer;
  return titles(page);
}

function texts(page: Page, selector: string): Promise<string[]> {
  return textsOf(page, `anirec-recommendation-card ${selector}`);
}

async function openPanel(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Refine/ }).click();
  await page.getByRole('button', { name: 'Comedy (with or without it)' }).waitFor();
}

describe('A visitor who refines the list', () => {
  it('narrows it to films, and it is as long as before', async () => {
    const page = await visit(RECOMMENDATIONS);
    const before = await titles(page);
    await openPanel(page);
    const film = page.getByRole('checkbox', { name: 'Film' });
    const after = await titlesAfter(page, 'type=movie', () => film.check());
    expect(after).not.toEqual(before);
    expect(after.length).toBe(20);
    expect((await texts(page, '.what > p')).every(facts => facts.startsWith('Film'))).toBeTrue();
  });

  it('leaves a genre out, and no card has it', async () => {
    const page = await visit(RECOMMENDATIONS);
    await titles(page);
    expect(await texts(page, '.genres li')).toContain('Fantasy');
    await openPanel(page);
    const fantasy = page.getByRole('button', { name: /^Fantasy \(/ });
    const after = await titlesAfter(page, 'excludeGenre=Fantasy', () => fantasy.dblclick());
    expect(after.length).toBe(20);
    expect(await texts(page, '.genres li')).not.toContain('Fantasy');
    await page.getByRole('button', { name: 'Refine (1)' }).waitFor();
  });

  it('asks for a genre, and every card has it', async () => {
    const page = await visit(RECOMMENDATIONS);
    await titles(page);
    await openPanel(page);
    const romance = page.getByRole('button', { name: /^Romance \(/ });
    const after = await titlesAfter(page, 'genre=Romance', () => romance.click());
    expect(after.length).toBe(20);
    const genres = await texts(page, '.genres');
    expect(genres.every(each => each.includes('Romance'))).toBeTrue();
  });

  it('does all of it with the keyboard alone', async () => {
    const page = await visit(RECOMMENDATIONS);
    await titles(page);
    await tabTo(page, 'button', 'Refine');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Comedy (with or without it)' }).waitFor();
    await tabTo(page, 'button', 'Comedy (with or without it)');
    await page.keyboard.press('Space');
    await page.waitForURL(/genre=Comedy/);
    await tabTo(page, 'radio', 'Any');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/minPopularity=50/);
    await tabTo(page, 'slider', 'Which come first');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/obscurity=1/);
    await titles(page);
    const button = page.getByRole('button', { name: 'Refine (3)' });
    await button.focus();
    await tabTo(page, 'button', 'Clear filters');
    await page.keyboard.press('Enter');
    await page.waitForURL(url => url.search === `?picks=${PICKS}`);
    await expectFocus(page.getByRole('button', { name: 'Refine', exact: true }));
  });

  it('shares a link, and others see the same', async () => {
    const page = await visit(`${RECOMMENDATIONS}&unlike=20`);
    await titles(page);
    await openPanel(page);
    await page.getByRole('checkbox', { name: 'TV series' }).check();
    await page.getByRole('combobox', { name: 'From the year' }).selectOption('2005');
    const varied = page.getByRole('radio', { name: 'Varied' });
    const shared = await titlesAfter(page, 'yearFrom=2005&diversity=0.7', () => varied.check());
    const other = await visit(page.url());
    expect(await titles(other)).toEqual(shared);
    expect(await textOf(other.getByRole('list', { name: 'What the list is narrowed to' }))).toContain(
      'Since 2005',
    );
  });

  it('goes back to the list before, with the picks as they are now', async () => {
    const page = await visit(RECOMMENDATIONS);
    const before = await titles(page);
    await openPanel(page);
    const ova = page.getByRole('checkbox', { name: 'OVA' });
    await titlesAfter(page, 'type=ova', () => ova.check());
    expect(await titlesAfter(page, `picks=${PICKS}&limit`, () => page.goBack())).toEqual(before);
    expect(await page.getByRole('checkbox', { name: 'OVA' }).isChecked()).toBeFalse();
    await page.goForward();
    await page.waitForURL(/type=ova/);
    await page.getByRole('button', { name: 'Remove Cowboy Bebop' }).click();
    await page.waitForURL(/picks=5114,199:10/);
    await page.goBack();
    await page.waitForURL(url => url.search === '?picks=5114,199:10');
    expect(await page.getByText('These come from the link').count()).toBe(0);
  });

  it('finds picks, scores and filters again after a reload, and through back and forward', async () => {
    const page = await visit(`${RECOMMENDATIONS}&unlike=20`);
    await titles(page);
    await page.getByRole('combobox', { name: 'Your score for Fullmetal' }).selectOption('8');
    await page.waitForURL(/picks=1:9,5114:8,199:10&unlike=20$/);
    await openPanel(page);
    const shown = await titlesAfter(page, 'type=movie', () =>
      page.getByRole('checkbox', { name: 'Film' }).check(),
    );
    await page.reload();
    expect(await titles(page)).toEqual(shown);
    expect(new URL(page.url()).search).toBe('?picks=1:9,5114:8,199:10&unlike=20&type=movie');
    await page.locator('anirec-recommendation-card h2 a').first().click();
    await page.waitForURL(/anime\/\d+$/);
    await page.goBack();
    expect(await titles(page)).toEqual(shown);
    await page.goBack();
    await page.waitForURL(url => url.search === '?picks=1:9,5114:8,199:10&unlike=20');
    await page.goForward();
    await page.waitForURL(/type=movie$/);
    expect(await titles(page)).toEqual(shown);
    const score = page.getByRole('combobox', { name: 'Your score for Fullmetal' });
    expect(await score.inputValue()).toBe('8');
    expect(await page.getByText('These come from the link').count()).toBe(0);
  });

  it('loses no change of the picks, however quickly one follows another', async () => {
    const page = await visit(RECOMMENDATIONS);
    await titles(page);
    await page.evaluate(async () => {
      for (const name of ['Cowboy Bebop', 'Spirited Away']) {
        document.querySelector<HTMLElement>(`[aria-label="Remove ${name}"]`)?.click();
        await new Promise(resolve => setTimeout(resolve));
      }
    });
    await page.waitForURL(url => url.search === '?picks=5114');
  });

  it('learns that the filters leave nothing, and clears them', async () => {
    const page = await visit(`${RECOMMENDATIONS}&genre=Horror&genre=Sports`);
    const list = page.getByRole('region', { name: 'Recommendations' });
    await list.getByRole('heading', { name: 'The filters leave nothing' }).waitFor();
    await list.getByRole('button', { name: 'Clear filters' }).click();
    expect((await titles(page)).length).toBe(20);
  });

  it('clears a filter of an old link that is none any more', async () => {
    const page = await visit(`${RECOMMENDATIONS}&genre=Gone`);
    const alert = page.getByRole('alert').filter({ hasText: 'does not know one of the filters' });
    await alert.getByRole('button', { name: 'Clear filters' }).click();
    expect((await titles(page)).length).toBe(20);
  });
});

describe('A visitor who wants less like a title', () => {
  it('says so of a recommendation, sees what it counts against, and takes it back', async () => {
    const page = await visit(RECOMMENDATIONS);
    const before = await titles(page);
    const [unwanted = ''] = before;
    const avoid = page.getByRole('button', { name: `Less like this: ${unwanted}` });
    const after = await titlesAfter(page, 'unlike=', () => avoid.click());
    expect(page.url()).toMatch(/unlike=\d+$/);
    expect(after).not.toContain(unwanted);
    expect(after.length).toBe(20);
    await page.locator('anirec-recommendation-card summary').first().click();
    const against = page.locator('anirec-recommendation-card tbody tr').filter({ hasText: 'less like this' });
    expect(await textOf(against.first())).toContain(unwanted);
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await titlesAfter(page, `picks=${PICKS}&limit`, () => undo.click())).toEqual(before);
  });

  it('turns a pick into one, and it stays one at the next visit', async () => {
    const page = await visit(RECOMMENDATIONS);
    await titles(page);
    await page.getByRole('button', { name: 'Less like this: Cowboy Bebop' }).click();
    await page.waitForURL(/picks=5114,199:10&unlike=1$/);
    await page.goto('/recommendations');
    await page.waitForURL(/picks=5114,199:10&unlike=1$/);
    const unlike = page.getByRole('list', { name: /^Less like/ });
    await unlike.getByText('Cowboy Bebop').first().waitFor();
    expect(await textOf(unlike)).toContain('Cowboy Bebop');
    await page.getByRole('button', { name: 'Back to my picks: Cowboy Bebop' }).click();
    await page.waitForURL(/picks=5114,199:10,1$/);
  });
});

describe('A visitor who has begun a franchise', () => {
  it('sees what comes next in it, and what comes after that', async () => {
    const page = await visit('/recommendations?picks=20:9');
    const continuation = page.getByRole('region', { name: 'Continue' });
    const next = await textOf(continuation.getByRole('heading', { level: 3 }).first());
    expect(next).toMatch(/^Next: Naruto/);
    const name = next.replace('Next: ', '');
    const seen = continuation.getByRole('button', { name: `I’ve seen it: ${name}` });
    const after = await titlesAfter(page, 'picks=20:9,', () => seen.click());
    expect(await textsOf(page, 'anirec-continuations h3')).not.toContain(next);
    expect(after.some(title => title.startsWith('Naruto'))).toBeFalse();
  });

  it('finds it on the title’s own page', async () => {
    const page = await visit('/anime/20');
    const franchise = page.getByRole('region', { name: 'In this franchise' });
    await franchise.locator('li.here + li').getByRole('link').click();
    await page.waitForURL(/anime\/(?!20$)\d+$/);
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toContain('Naruto');
  });
});
