import { seriousViolations } from './support/axe.ts';
import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

const STEINS_GATE = 9253;

describe('The watch order of a franchise', () => {
  it('is a click from a title, ticks what is seen, and says what comes next', async () => {
    const page = await visit(`/anime/${STEINS_GATE}`, { bypassCSP: true });
    await page.getByRole('link', { name: 'How to watch it all' }).click();
    await page.getByRole('heading', { name: 'How to watch Steins;Gate' }).waitFor();
    await page.getByText('Begin here').waitFor();
    const byRelease = await textsOf(page, 'li h3');
    expect(byRelease[0]).toBe('Steins;Gate');
    await page.getByRole('button', { name: 'My list: Steins;Gate', exact: true }).click();
    await page.getByRole('button', { name: 'I’ve seen it' }).click();
    await page.getByText('Continue here').waitFor();
    const next = await textOf(page.locator('li').filter({ hasText: 'Continue here' }).locator('h3'));
    expect(byRelease.slice(1)).toContain(next);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('is another one by the story, which the address holds', async () => {
    const page = await visit(`/anime/${STEINS_GATE}/watch-order`);
    await page.locator('li h3').first().waitFor();
    const byRelease = await textsOf(page, 'li h3');
    await page.getByRole('link', { name: 'As the story goes' }).click();
    await page.waitForURL(/order=story/);
    await page.locator('[aria-current=page]', { hasText: 'As the story goes' }).waitFor();
    const byStory = await textsOf(page, 'li h3');
    expect(byStory).not.toEqual(byRelease);
    await page.getByRole('checkbox', { name: 'Only what carries the story on' }).check();
    await page.waitForURL(/only=main/);
    await page.reload();
    await page.locator('li h3').first().waitFor();
    expect((await textsOf(page, 'li h3')).length).toBeLessThan(byStory.length);
  });

  it('says that there is no such title', async () => {
    const page = await visit('/anime/999999/watch-order');
    await page.getByRole('heading', { name: 'AniRec does not know this title' }).waitFor();
  });
});
