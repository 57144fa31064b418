import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { pino } from 'pino';
import { ManualClock } from '../../../test/support/manual-clock.ts';
import { openCache } from '../../platform/redis/cache.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';
import type { ApiKeyRow } from './api-keys.entity.ts';
import { ApiKeyCache } from './api-key-cache.ts';

const MINUTE_MS = 60_000;

describe('a key that a caller sends', () => {
  let rows: Map<string, ApiKeyRow>;
  let lookups: number;
  let noted: string[];
  let answer: () => Promise<void>;
  let write: () => Promise<void>;
  let clock: ManualClock;
  let keys: ApiKeyCache;
  let ended: Keyv<true>;

  beforeEach(() => {
    rows = new Map();
    lookups = 0;
    noted = [];
    answer = () => Promise.resolve();
    write = () => Promise.resolve();
    clock = new ManualClock();
    const findByHash = async (hash: string) => {
      lookups += 1;
      const row = rows.get(hash);
      await answer();
      return row;
    };
    const noteUse = async (id: string) => {
      await write();
      noted.push(id);
    };
    ended = openCache<true>(undefined, 'ended-keys', pino({ level: 'silent' }));
    keys = new ApiKeyCache({
      repository: { findByHash, noteUse },
      clock,
      logger: pino({ level: 'silent' }),
      ended,
    });
  });

  function newKey(lastUsedAt: Date | null = new Date(clock.now())): string {
    const key = `anirec_${randomBytes(32).toString('base64url')}`;
    const hash = sha256Of(key);
    rows.set(hash, { id: `id of ${key}`, hash, lastUsedAt } as ApiKeyRow);
    return key;
  }

  function revoke(key: string): void {
    rows.delete(sha256Of(key));
  }

  async function kindOf(key: string): Promise<string> {
    return (await keys.find(key)).kind;
  }

  function failing(): Promise<void> {
    return Promise.reject(new Error('The database is away.'));
  }

  it('is looked up once a minute', async () => {
    const key = newKey();
    for (let time = 0; time < 5; time += 1)
      expect(await keys.find(key)).toEqual({ kind: 'known', keyId: `id of ${key}` });
    expect(lookups).toBe(1);
    clock.advance(MINUTE_MS);
    await keys.find(key);
    expect(lookups).toBe(2);
  });

  it('is looked up once where many requests bring it at once', async () => {
    const key = newKey();
    await Promise.all(Array.from({ length: 50 }, () => keys.find(key)));
    expect(lookups).toBe(1);
  });

  it('is looked up once a minute where it is unknown, and not at all where it cannot be one', async () => {
    for (let time = 0; time < 3; time += 1) expect(await kindOf(`anirec_${'A'.repeat(43)}`)).toBe('unknown');
    expect(lookups).toBe(1);
    for (const key of ['', 'anirec_', `anirec_${'A'.repeat(44)}`, `other_${'A'.repeat(43)}`])
      expect(await kindOf(key)).toBe('unknown');
    expect(lookups).toBe(1);
  });

  it('that is revoked elsewhere is over within a minute', async () => {
    const key = newKey();
    await keys.find(key);
    revoke(key);
    clock.advance(MINUTE_MS - 1);
    expect(await kindOf(key)).toBe('known');
    clock.advance(1);
    expect(await kindOf(key)).toBe('unknown');
  });

  it('that ends elsewhere is over at once, as far as what processes share is there', async () => {
    const [known, other] = [newKey(), newKey()];
    for (const key of [known, other]) await keys.find(key);
    await ended.set(sha256Of(known), true);
    expect([await kindOf(known), await kindOf(other)]).toEqual(['unknown', 'known']);
    spyOn(ended, 'get').and.rejectWith(new Error('away'));
    expect(await kindOf(other)).toBe('known');
  });

  it('that ends here is over at once, and is told to the others, as far as they can be told', async () => {
    const [known, other] = [newKey(), newKey()];
    for (const key of [known, other]) await keys.find(key);
    await keys.end(sha256Of(known));
    expect([await kindOf(known), await ended.get(sha256Of(known))]).toEqual(['unknown', true]);
    spyOn(ended, 'set').and.rejectWith(new Error('away'));
    await keys.end(sha256Of(other));
    expect(await kindOf(other)).toBe('unknown');
  });

  it('that is revoked here is over at once, also where it is just being looked up', async () => {
    const [known, sought] = [newKey(), newKey()];
    await keys.find(known);
    const finding = kindOf(sought);
    for (const key of [known, sought]) {
      revoke(key);
      keys.forget(sha256Of(key));
    }
    expect(await finding).toBe('unknown');
    expect([await kindOf(known), await kindOf(sought)]).toEqual(['unknown', 'unknown']);
  });

  it('goes on while the database is away, however long that is, and is asked for once a second', async () => {
    const [known, other] = [newKey(), newKey()];
    await keys.find(known);
    answer = failing;
    clock.advance(60 * MINUTE_MS);
    for (let time = 0; time < 5; time += 1) expect(await kindOf(known)).toBe('known');
    expect(lookups).toBe(2);
    expect(await kindOf(other)).toBe('untold');
    answer = () => Promise.resolve();
    revoke(known);
    clock.advance(1_000);
    expect([await kindOf(known), await kindOf(other)]).toEqual(['unknown', 'known']);
  });

  it('waits for no database that is silent', async () => {
    const known = newKey();
    await keys.find(known);
    answer = () => new Promise(() => undefined);
    clock.advance(MINUTE_MS);
    expect(await Promise.all([kindOf(known), kindOf(newKey())])).toEqual(['known', 'untold']);
  });

  it('is not looked up beside twenty others, so that guessing takes no database away', async () => {
    const held = Promise.withResolvers<undefined>();
    answer = () => held.promise;
    const findings = Array.from({ length: 30 }, () => kindOf(newKey()));
    held.resolve(undefined);
    const kinds = await Promise.all(findings);
    expect(kinds.filter(kind => kind === 'known').length).toBe(20);
    expect(kinds.filter(kind => kind === 'untold').length).toBe(10);
  });

  it('has its use noted once a day, which it does not wait for and does not fail with', async () => {
    const key = newKey(null);
    write = failing;
    expect(await kindOf(key)).toBe('known');
    await keys.drain();
    expect(noted).toEqual([]);
    write = () => Promise.resolve();
    clock.advance(MINUTE_MS);
    await keys.find(key);
    await keys.drain();
    expect(noted).toEqual([`id of ${key}`]);
    const used = newKey();
    await keys.find(used);
    await keys.drain();
    expect(noted.length).toBe(1);
    clock.advance(24 * 60 * MINUTE_MS);
    await keys.find(used);
    await keys.drain();
    expect(noted.length).toBe(2);
  });
});
