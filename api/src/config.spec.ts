import { randomBytes } from 'node:crypto';
import { ConfigError, readConfig } from './config.ts';
import { formatKey, newKey } from './infra/key-ring.ts';

describe('readConfig', () => {
  it('needs nothing: the database is embedded and the cache in memory', () => {
    const config = readConfig({});
    expect(config.environment).toBe('development');
    expect(config.port).toBe(8080);
    expect(config.publicUrl).toBe('http://localhost:8080');
    expect(config.databaseUrl).toMatch(/^pglite:.*\/\.data\/postgres$/);
    expect(config.redisUrl).toBeUndefined();
    expect(config.clientDirectory).toBeUndefined();
    expect(config.malClientId).toBeUndefined();
    expect(config.malClientSecret).toBe('');
    expect(config.malOAuthUrl).toBe('https://myanimelist.net/v1/oauth2');
    expect(config.malApiUrl).toBe('https://api.myanimelist.net/v2');
    expect(config.anilistApiUrl).toBe('https://graphql.anilist.co');
    expect(config.tokenKeys).toBeUndefined();
    expect(config.tokenKeyFile).toMatch(/\/\.data\/token-key$/);
  });

  it('takes what the environment says', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      PORT: '81',
      PUBLIC_URL: 'https://anirec.example/',
      DATABASE_URL: 'postgres://anirec@db/anirec',
      REDIS_URL: 'rediss://cache:6379',
      INIT_CWD: '/somewhere',
      CLIENT_DIR: 'client',
      MAL_CLIENT_ID: 'anirec',
      MAL_API_URL: 'http://localhost:8081/v2/',
      ANILIST_API_URL: 'http://localhost:8082',
    });
    expect(config.environment).toBe('production');
    expect(config.port).toBe(81);
    expect(config.publicUrl).toBe('https://anirec.example');
    expect(config.databaseUrl).toBe('postgres://anirec@db/anirec');
    expect(config.redisUrl).toBe('rediss://cache:6379');
    expect(config.clientDirectory).toBe('/somewhere/client');
    expect(config.malClientId).toBe('anirec');
    expect(config.malApiUrl).toBe('http://localhost:8081/v2');
    expect(config.anilistApiUrl).toBe('http://localhost:8082');
  });

  it('names every variable that is malformed, and never its value, which may hold a password', () => {
    const read = () =>
      readConfig({ PORT: 'eighty', DATABASE_URL: 'mysql://root:hunter2@db', REDIS_URL: 'cache' });
    expect(read).toThrowMatching(
      (error: ConfigError) =>
        ['PORT', 'DATABASE_URL: it must begin with postgres:', 'REDIS_URL'].every(part =>
          error.message.includes(part),
        ) && !error.message.includes('hunter2'),
    );
  });

  it('reads the keys that tokens are sealed with, and looks for one beside the database otherwise', () => {
    const keys = [newKey('2026', randomBytes), newKey('2025', randomBytes)];
    expect(readConfig({ TOKEN_KEYS: keys.map(formatKey).join() }).tokenKeys).toEqual(
      jasmine.arrayContaining(keys),
    );
    expect(readConfig({ DATABASE_URL: 'pglite:/data/postgres' }).tokenKeyFile).toBe('/data/token-key');
    expect(readConfig({ DATABASE_URL: 'pglite:' }).tokenKeyFile).toBeUndefined();
    const read = () => readConfig({ TOKEN_KEYS: 'a:hunter2', MAL_CLIENT_ID: '' });
    expect(read).toThrowMatching(
      ({ message }: ConfigError) =>
        /TOKEN_KEYS: .*32 bytes/.test(message) &&
        message.includes('MAL_CLIENT_ID: it must not be empty') &&
        !message.includes('hunter2'),
    );
  });

  it('takes plain HTTP for this computer alone, since sessions could be read on the way', () => {
    for (const url of ['http://localhost:4200', 'http://127.0.0.1:8080', 'https://anirec.example']) {
      expect(readConfig({ PUBLIC_URL: url }).publicUrl).toBe(url);
    }
    for (const url of [
      'http://anirec.example',
      'http://localhost.evil.example',
      'ftp://localhost',
      'anirec',
      '',
    ]) {
      expect(() => readConfig({ PUBLIC_URL: url }))
        .withContext(url)
        .toThrowError(ConfigError, /PUBLIC_URL: it must begin with https:.*sessions/);
    }
  });

  it('takes no misspelt production for development', () => {
    expect(() => readConfig({ NODE_ENV: 'prod' })).toThrowError(ConfigError, /NODE_ENV/);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBeTrue();
  });
});
