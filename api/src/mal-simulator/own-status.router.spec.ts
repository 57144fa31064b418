import { record } from '../../test/support/records.ts';
import { signIn, startTestSimulator } from '../../test/support/simulator.ts';
import type { Simulator } from './simulator.ts';

describe('what the simulator lets somebody change on their list', () => {
  let simulator: Simulator;
  let token: string;

  beforeEach(async () => {
    simulator = await startTestSimulator({ records: [record({ id: 1 })] });
    simulator.people.add({ id: 70, name: 'Lister', description: '', visibility: 'public', list: [] });
    token = (await signIn(simulator, 'Lister')).access_token;
  });

  afterEach(() => simulator.close());

  function send(method: string, animeId: number, form = '', authorization = `Bearer ${token}`) {
    return fetch(`${simulator.apiUrl}/anime/${animeId}/my_list_status`, {
      method,
      headers: { Authorization: authorization, 'Content-Type': 'application/x-www-form-urlencoded' },
      ...(form !== '' && { body: form }),
    });
  }

  async function read(): Promise<unknown> {
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(`${simulator.apiUrl}/anime/1?fields=my_list_status`, { headers });
    return ((await answer.json()) as { my_list_status?: unknown }).my_list_status;
  }

  it('is a title field by field, which it reads afterwards', async () => {
    expect(await read()).toBeUndefined();
    await send('PATCH', 1, 'status=watching&num_watched_episodes=3');
    const answer = await send('PATCH', 1, 'score=8');
    expect(answer.status).toBe(200);
    expect(await read()).toEqual(await answer.json());
    expect(await read()).toEqual(
      jasmine.objectContaining({ status: 'watching', score: 8, num_episodes_watched: 3 }),
    );
  });

  it('is taken off once', async () => {
    await send('PATCH', 1, 'status=watching');
    expect((await send('DELETE', 1)).status).toBe(200);
    expect(await read()).toBeUndefined();
    expect((await send('DELETE', 1)).status).toBe(404);
  });

  it('is nothing that MyAnimeList refuses', async () => {
    for (const form of ['status=seen', 'score=11', 'score=x', 'num_watched_episodes=-1'])
      expect((await send('PATCH', 1, form)).status)
        .withContext(form)
        .toBe(400);
    expect((await send('PATCH', 2, 'status=watching')).status).toBe(404);
    expect((await send('PATCH', 1, 'status=watching', 'Bearer nobody')).status).toBe(401);
  });
});
