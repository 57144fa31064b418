import { FakeUpstream, json, tooManyRequests, type Behaviour } from '../../test/support/fake-upstream.ts';
import { ManualClock } from '../../test/support/manual-clock.ts';
import { clientOf } from '../../test/support/upstream-client.ts';
import { ChangeRefusedError, MyAnimeListChanges } from './myanimelist-changes.ts';
import { UpstreamAccessError, UpstreamError } from './upstream-error.ts';
import { openUpstreamFetch, type UpstreamFetch } from './upstream-fetch.ts';

function refusing(status: number, body: object = {}): Behaviour {
  return response => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
}

describe('changing a list at MyAnimeList', () => {
  let connections: UpstreamFetch;
  let server: FakeUpstream;
  let changes: MyAnimeListChanges;

  beforeAll(() => {
    connections = openUpstreamFetch();
  });

  afterAll(() => connections.close());

  beforeEach(async () => {
    server = await FakeUpstream.start();
    changes = new MyAnimeListChanges(
      clientOf('myanimelist', connections, new ManualClock()),
      `${server.url}/v2`,
    );
  });

  afterEach(() => server.close());

  it('sends what is to change as a form, and nothing else', async () => {
    server.behaves(json({}));
    await changes.put('a-token', 1, { status: 'on_hold', score: null });
    const [{ method, path, body, headers } = {} as never] = server.requests;
    expect([method, path, body]).toEqual(['PATCH', '/v2/anime/1/my_list_status', 'status=on_hold&score=0']);
    expect(headers.authorization).toBe('Bearer a-token');
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('reads what is there, if anything', async () => {
    server.behaves(
      json({
        id: 1,
        my_list_status: { status: 'watching', score: 0, num_episodes_watched: 3, updated_at: null },
      }),
    );
    expect(await changes.find('a-token', 1)).toEqual({
      ...{ status: 'watching', score: null, progress: 3, updatedAt: null },
    });
    server.behaves(json({ id: 1 }));
    expect(await changes.find('a-token', 1)).toBeUndefined();
  });

  it('takes a title off that may be off already', async () => {
    server.behaves(json([]));
    await changes.remove('a-token', 1);
    expect(server.requests[0]?.method).toBe('DELETE');
    server.behaves(refusing(404));
    await expectAsync(changes.remove('a-token', 1)).toBeResolved();
  });

  it('tells what is refused for good from a token that is, and from a failure', async () => {
    const change = () => changes.put('a-token', 1, { score: 9 });
    for (const status of [400, 403, 404]) {
      server.behaves(refusing(status));
      await expectAsync(change()).withContext(`${status}`).toBeRejectedWithError(ChangeRefusedError);
    }
    server.behaves(refusing(401));
    await expectAsync(change()).toBeRejectedWithError(UpstreamAccessError);
    server.behaves(refusing(403, { message: 'DoS detected' }));
    await expectAsync(change()).toBeRejectedWithError(UpstreamError);
    server.behaves(tooManyRequests('60'));
    await expectAsync(change()).toBeRejectedWithError(UpstreamError);
  });
});
