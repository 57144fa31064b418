import { seriousViolations } from './support/axe.ts';
import { visit } from './support/lifecycle.ts';
import { PICKS } from './support/pages.ts';
import { textOf, textsOf } from './support/texts.ts';

describe('A visitor who asks what if', () => {
  it('sees what moves without a pick, shares that by its address, and goes back', async () => {
    const page = await visit(`/recommendations?picks=${PICKS}`, { bypassCSP: true });
    await page.locator('anirec-recommendation-card').first().waitFor();
    const before = await textsOf(page, 'anirec-recommendation-card h2');
    await page.getByRole('button', { name: 'What if …' }).click();
    await page.getByText('Take a title out of your picks').waitFor();
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await page.locator('.moved').first().waitFor();
    expect(await textOf(page.locator('anirec-what-if [role=status]'))).toMatch(/\d+ (new|up|down)/);
    expect(await seriousViolations(page)).toEqual([]);

    const moved = await textsOf(page, '.moved');
    await page.reload();
    await page.locator('.moved').first().waitFor();
    expect(await textsOf(page, '.moved')).toEqual(moved);

    await page.getByRole('button', { name: 'Back to my picks' }).click();
    await page.locator('.moved').first().waitFor({ state: 'detached' });
    await page.locator('[aria-busy=false] ol:not(.stale)').first().waitFor();
    expect(await textsOf(page, 'anirec-recommendation-card h2')).toEqual(before);
  });
});
