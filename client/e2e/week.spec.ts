import { seriousViolations } from './support/axe.ts';
import { visit } from './support/lifecycle.ts';

const IN_BERLIN = { timezoneId: 'Europe/Berlin' };

describe('The week', () => {
  it('is shown in the time of whoever looks, with what is on their list', async () => {
    const page = await visit('/week/2026-04-06', { ...IN_BERLIN, bypassCSP: true });
    const conan = page.locator('.days li').filter({ has: page.locator('a[href="/anime/235"]') });
    await conan.waitFor();
    // Six in the evening in Japan.
    expect(await conan.textContent()).toMatch(/11:00.*Saturday 18:00 in Japan/s);
    await conan.getByRole('button', { name: /^My list: / }).click();
    await page.getByRole('button', { name: 'I’ve seen it' }).click();
    await page.locator('.days li.own').waitFor();
    await page.getByRole('checkbox', { name: 'Only what is on my list' }).check();
    await page.waitForURL(/only=listed/);
    await page.locator('.days li:not(.own)').first().waitFor({ state: 'detached' });
    expect(await page.locator('.days li').count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('that the catalogue does not reach is said to be unknown, and leads to the last that it knows', async () => {
    const page = await visit('/week/2026-11-30', IN_BERLIN);
    await page.getByRole('link', { name: 'See the last week that it knows' }).click();
    await page.getByRole('heading', { name: 'Week of 29 June 2026' }).waitFor();
    await page.locator('.days li').first().waitFor();
    await page.getByRole('link', { name: 'Week before' }).click();
    await page.getByRole('heading', { name: 'Week of 22 June 2026' }).waitFor();
  });

  it('is said on a title’s page as a weekday and a time', async () => {
    const page = await visit('/anime/235', IN_BERLIN);
    await page
      .getByText('Saturdays 10:00 your time')
      .or(page.getByText('Saturdays 11:00 your time'))
      .waitFor();
    await page.getByText('Saturdays 18:00 in Japan').waitFor();
  });
});
