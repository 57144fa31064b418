import { visitAs } from './support/account.ts';

const ORBIT = { name: 'StandIn_Orbit' };

describe('Somebody whose changes may go to MyAnimeList', () => {
  it('sees what would be changed at MyAnimeList, has it sent, and is told that it was', async () => {
    const page = await visitAs(ORBIT, '/settings');
    const list = (await (await page.request.get('/api/v1/users/me/list?limit=1&sort=title')).json()) as {
      data: { animeId: number; title: string; status: string; score: number | null; progress: number }[];
    };
    const [{ animeId, title, status, score, progress } = { animeId: 0, title: '' }] = list.data;
    const data = { status, score: score === 3 ? 4 : 3, progress };
    const headers = { Origin: new URL(page.url()).origin };
    expect((await page.request.put(`/api/v1/users/me/list/${animeId}`, { data, headers })).ok()).toBeTrue();
    await page.getByRole('button', { name: 'Show what would be sent' }).click();
    await page.getByRole('list', { name: 'What would be sent' }).getByText(title, { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Turn it on, and send/ }).click();
    await page.getByText(/^On$/).waitFor();
    const sent = page.locator('anirec-write-back-settings li').filter({ hasText: `${title} — sent` });
    for (let looks = 0; looks < 20 && (await sent.count()) === 0; looks++) {
      await page.getByRole('button', { name: 'Look again' }).click();
      await page.waitForTimeout(500);
    }
    await page.getByText('What became of your changes').click();
    await sent.waitFor();
    await page.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByRole('button', { name: 'Show what would be sent' }).waitFor();
  });
});
