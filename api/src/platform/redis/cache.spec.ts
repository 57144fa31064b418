import { pino } from 'pino';
import { openCache } from './cache.ts';

describe('the cache in memory', () => {
  const cache = openCache<string>(undefined, 'test', pino({ level: 'silent' }));

  it('gives back what was put in, until its time is over', async () => {
    await cache.set('short', 'value', 20);
    await cache.set('long', 'value', 60_000);
    expect(await cache.get('short')).toBe('value');
    await new Promise(wake => setTimeout(wake, 40));
    expect(await cache.get('short')).toBeUndefined();
    expect(await cache.get('long')).toBe('value');
  });

  it('says whether it deleted something: of several who try, one did', async () => {
    await cache.set('once', 'value', 60_000);
    const deleted = await Promise.all([cache.delete('once'), cache.delete('once'), cache.delete('once')]);
    expect(deleted.filter(each => each).length).toBe(1);
  });

  it('takes what cannot be read for not there', async () => {
    const store = cache.store as Map<string, string>;
    for (const garbage of ['', 'garbage', 'null', '7', '"x"', '[]', '{}', '{"expires":1}', '\u0000']) {
      store.set('test:odd', garbage);
      expect(await cache.get('odd'))
        .withContext(garbage)
        .toBeUndefined();
    }
    await cache.set('odd', 'value');
    expect(await cache.get('odd')).toBe('value');
  });
});
