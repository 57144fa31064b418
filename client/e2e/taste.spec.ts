import { visit } from './support/lifecycle.ts';
import { textOf, textsOf } from './support/texts.ts';

const PICKS = 'picks:5114:10,11061:9,1:10';

describe('What a list says of a taste', () => {
  it('is told and drawn for a public name, and leads to a surprise', async () => {
    const page = await visit('/taste?person=mal:StandIn_Blaze');
    await page.getByRole('heading', { name: 'The taste of StandIn_Blaze' }).waitFor();
    await page.locator('.terms strong').first().waitFor();
    expect((await textsOf(page, '.terms strong')).length).toBeGreaterThan(10);
    const picture = page.getByRole('img', { name: /^The taste of StandIn_Blaze/ });
    await picture.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('img.picture')?.naturalWidth ?? 0) > 0,
    );
    await page.getByRole('link', { name: 'Surprise me with one title' }).click();
    await page.locator('anirec-recommendation-card').waitFor();
    expect(new URL(page.url()).searchParams.get('person')).toBe('mal:StandIn_Blaze');
  });

  it('adds up the score of what is most surprising', async () => {
    const page = await visit(`/taste?person=${PICKS}`);
    await page.locator('tfoot td').waitFor();
    const cells = await textsOf(page, 'tbody td');
    const sum = cells.reduce((all, cell) => all + Number(cell), 0);
    // Each is rounded.
    expect(Math.abs(sum - Number(await textOf(page.locator('tfoot td'))))).toBeLessThan(
      0.0006 * (cells.length + 1),
    );
  });

  it('is said to be unreadable where the list is private, and another can be named', async () => {
    const page = await visit('/taste?person=mal:StandIn_Closed');
    await page.getByRole('alert').waitFor();
    expect(await textOf(page.getByRole('alert'))).toContain('StandIn_Closed');
    await page.locator('anirec-whose-list').waitFor();
  });
});

describe('A visitor who wants to be surprised', () => {
  it('gets one title with its reasons, and never the same again, not after a reload either', async () => {
    const page = await visit(`/surprise?person=${PICKS}`);
    const shown: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await page.locator('[aria-busy=false] anirec-recommendation-card').waitFor();
      shown.push(await textOf(page.locator('anirec-recommendation-card h2')));
      const answered = page.waitForResponse(/\/api\/v1\/surprise/);
      if (turn === 2) await page.reload();
      else await page.getByRole('button', { name: 'Another one' }).click();
      await answered;
    }
    expect(new Set(shown).size).toBe(shown.length);
    expect(await textOf(page.locator('anirec-because'))).toContain('Because');
  });
});
