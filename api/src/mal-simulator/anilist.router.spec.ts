import { record } from '../../test/support/records.ts';
import { startTestSimulator } from '../../test/support/simulator.ts';
import type { Simulator } from './simulator.ts';

describe('the simulator’s AniList', () => {
  let simulator: Simulator;

  beforeAll(async () => {
    const records = [1, 2, 3].map(id =>
      record({ id, franchise: 1, startDate: `200${id}-01-01`, source: 'Manga' }),
    );
    simulator = await startTestSimulator({ records });
  });
  afterAll(() => simulator.close());

  async function ask(ids: unknown): Promise<{ status: number; body: Body }> {
    const response = await fetch(simulator.aniListUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '…', variables: { ids } }),
    });
    return { status: response.status, body: (await response.json()) as Body };
  }

  interface Body {
    data: {
      Page: { media: { idMal: number; description: string | null; relations: Relations | null }[] };
    } | null;
  }

  interface Relations {
    edges: { relationType: string; node: { idMal: number; type: string } }[];
  }

  it('says the same of the same title, in HTML', async () => {
    const [first, second] = [await ask([1]), await ask([1])];
    expect(first).toEqual(second);
    expect(first.body.data?.Page.media[0]?.description).toMatch(/<br>.*~!.*!~/s);
  });

  it('knows which titles come before which, and what they were made from', async () => {
    const { body } = await ask([2]);
    const edges = body.data?.Page.media[0]?.relations?.edges ?? [];
    expect(edges[0]).toEqual(
      jasmine.objectContaining({ relationType: 'PREQUEL', node: jasmine.objectContaining({ idMal: 1 }) }),
    );
    expect(edges.at(-1)?.node.type).toBe('MANGA');
  });

  it('gives what it knows, and refuses what is no question', async () => {
    const { body } = await ask([3, 99]);
    expect(body.data?.Page.media.map(({ idMal }) => idMal)).toEqual([3]);
    expect((await ask('all')).status).toBe(400);
    expect((await ask(['1'])).status).toBe(400);
  });
});
