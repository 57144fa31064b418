import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { formatKey, newKey } from '../src/platform/crypto/key-ring.ts';
import { config, openTestDatabase } from './support/application.ts';
import { Command } from './support/command.ts';
import { freePort } from './support/free-port.ts';

/** About a hundred requests a second. */
const PAUSE_MS = 10;
const PATHS = ['/api/v1/search/suggestions?q=cowbo', '/api/v1/anime/1/recommendations', '/api/v1/anime/1'];

/** Test 11 of the reliability checklist. */
describe('serve in production, when it is told to stop', () => {
  let serve: Command;
  let url: string;

  beforeEach(async () => {
    if (!config.databaseUrl.startsWith('pglite:')) await openTestDatabase();
    const PORT = await freePort();
    url = `http://localhost:${PORT}`;
    serve = new Command(['serve'], {
      NODE_ENV: 'production',
      PORT,
      PUBLIC_URL: url,
      DATABASE_URL: config.databaseUrl,
      ...(config.redisUrl === undefined ? {} : { REDIS_URL: config.redisUrl }),
      RATE_LIMIT_FACTOR: '1000',
      MAL_CLIENT_ID: 'anirec',
      MAL_CLIENT_SECRET: '',
      TOKEN_KEYS: formatKey(newKey('test', randomBytes)),
    });
    await serve.prints(`AniRec is ready at ${url}`);
  });

  afterEach(() => serve.stop('SIGKILL'));

  async function statusOf(path: string): Promise<number> {
    const response = await fetch(url + path);
    await response.arrayBuffer();
    return response.status;
  }

  it('says first that it is not ready, serves on, loses no request, and ends with 0', async () => {
    const answers: Promise<number>[] = [];
    let ready = true;
    async function send(count: number): Promise<void> {
      for (let sent = 0; sent < count; sent++) {
        answers.push(statusOf(PATHS[sent % PATHS.length] ?? ''));
        await wait(PAUSE_MS);
      }
    }
    await send(100);
    serve.signal('SIGTERM');
    while (ready) {
      await send(10);
      ready = (await statusOf('/api/v1/health/ready')) === 200;
    }
    expect(await statusOf('/api/v1/health')).toBe(200);
    await send(200);
    expect(new Set(await Promise.all(answers))).toEqual(new Set([200]));
    expect(await serve.ends()).toBe(0);
    await expectAsync(statusOf('/api/v1/health')).toBeRejected();
  });
});
