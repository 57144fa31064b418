import { randomBytes } from 'node:crypto';
import { ConfigError, readConfig } from './config.ts';
import { formatKey, newKey } from '../platform/crypto/key-ring.ts';

describe('readConfig', () => {
  it('needs nothing: the database is embedded and the cache in memory', () => {
    const config = readConfig({});
    expect(config.environment).toBe('development');
    expect(config.deployment).toBe('local');
    expect(config.trustedProxies).toBe(0);
    expect(config.port).toBe(8080);
    expect(config.publicUrl).toBe('http://localhost:8080');
    expect(config.databaseUrl).toMatch(/^pglite:.*\/\.data\/postgres$/);
    expect(config.redisUrl).toBeUndefined();
    expect(config.clientDirectory).toBeUndefined();
    expect(config.posters).toBe('on');
    expect(config.anilistDetails).toBe('on');
    expect(config.malWrites).toBe('on');
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
      ENVIRONMENT: 'staging',
      PORT: '81',
      TRUSTED_PROXIES: '1',
      PUBLIC_URL: 'https://anirec.example/',
      DATABASE_URL: 'postgres://anirec@db/anirec',
      REDIS_URL: 'rediss://cache:6379',
      INIT_CWD: '/somewhere',
      CLIENT_DIR: 'client',
      MAL_CLIENT_ID: 'anirec',
      MAL_API_URL: 'http://localhost:8081/v2/',
      POSTERS: 'off',
      ANILIST_API_URL: 'http://localhost:8082',
    });
    expect(config.environment).toBe('production');
    expect(config.posters).toBe('off');
    expect(config.anilistDetails).toBe('off');
    expect(config.malWrites).toBe('off');
    expect(config.deployment).toBe('staging');
    expect(config.trustedProxies).toBe(1);
    expect(config.port).toBe(81);
    expect(config.publicUrl).toBe('https://anirec.example');
    expect(config.databaseUrl).toBe('postgres://anirec@db/anirec');
    expect(config.redisUrl).toBe('rediss://cache:6379');
    expect(config.clientDirectory).toBe('/somewhere/client');
    expect(config.malClientId).toBe('anirec');
    expect(config.malApiUrl).toBe('http://localhost:8081/v2');
    expect(config.anilistApiUrl).toBe('http://localhost:8082');
  });

  it('asks AniList for details in production where it is told to, and elsewhere unless it is told not to', () => {
    const settingOf = (environment: NodeJS.ProcessEnv) => readConfig(environment).anilistDetails;
    expect(settingOf({ NODE_ENV: 'production', ANILIST_DETAILS: 'on' })).toBe('on');
    expect(settingOf({ NODE_ENV: 'production' })).toBe('off');
    expect(settingOf({ ANILIST_DETAILS: 'off' })).toBe('off');
    expect(() => settingOf({ ANILIST_DETAILS: 'yes' })).toThrowError(ConfigError, /ANILIST_DETAILS/);
  });

  it('puts passwords that are given apart into the addresses, whatever they are made of', () => {
    const password = `p:/@?#[]%41 &'"`;
    const config = readConfig({
      DATABASE_URL: 'postgres://anirec:old@db:5432/anirec?sslmode=verify-full',
      DATABASE_PASSWORD: password,
      REDIS_URL: 'rediss://cache:6379',
      REDIS_PASSWORD: password,
    });
    const database = new URL(config.databaseUrl);
    expect(decodeURIComponent(database.password)).toBe(password);
    expect(database.username).toBe('anirec');
    expect(database.search).toBe('?sslmode=verify-full');
    const cache = new URL(config.redisUrl ?? '');
    expect(decodeURIComponent(cache.password)).toBe(password);
    expect(cache.host).toBe('cache:6379');
    expect(readConfig({ DATABASE_PASSWORD: password }).databaseUrl).toMatch(/\.data\/postgres$/);
  });

  it('takes the ARN of a secret for where the database’s password is read anew, and nothing else', () => {
    const secret = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-1-AbCdEf';
    expect(readConfig({ DATABASE_PASSWORD_SECRET: secret }).databasePasswordSecret).toBe(secret);
    expect(() => readConfig({ DATABASE_PASSWORD_SECRET: 'hunter2' })).toThrowError(
      ConfigError,
      /DATABASE_PASSWORD_SECRET: it must be the ARN of a secret/,
    );
  });

  it('takes an application that MyAnimeList has given no secret', () => {
    expect(readConfig({ MAL_CLIENT_ID: 'anirec', MAL_CLIENT_SECRET: '' }).malClientSecret).toBe('');
  });

  it('names every variable that is malformed, and never its value, which may hold a password', () => {
    const read = () =>
      readConfig({
        PORT: 'eighty',
        DATABASE_URL: 'mysql://root:hunter2@db',
        REDIS_URL: 'redis://:hunter2#@cache:port',
        ENVIRONMENT: 'Production!',
        TRUSTED_PROXIES: 'all',
      });
    expect(read).toThrowMatching(
      (error: ConfigError) =>
        [
          'PORT',
          'DATABASE_URL: it must begin with postgres:',
          'REDIS_URL: it is no address',
          'ENVIRONMENT: it must be of up to 32 letters',
          'TRUSTED_PROXIES: it must be a number',
        ].every(part => error.message.includes(part)) && !error.message.includes('hunter2'),
    );
  });

  it('refuses an address that its password breaks off, and takes one whose password has an @', () => {
    for (const password of ['hunter2/x', '1#hunter2', '1?hunter2', '1/hunter2'])
      expect(() => readConfig({ DATABASE_URL: `postgres://ann:${password}@db/anime` })).toThrowMatching(
        (error: ConfigError) =>
          error.message.includes('DATABASE_URL: it is no address') && !error.message.includes('hunter2'),
      );
    const { databaseUrl } = readConfig({ DATABASE_URL: 'postgres://ann:p@ss@db/anime' });
    expect(new URL(databaseUrl).host).toBe('db');
    expect(readConfig({ DATABASE_URL: 'pglite:/home/ann@work/#1' }).databaseUrl).toContain('ann@work');
  });

  it('reads the keys that tokens are encrypted with, and looks for one beside the database otherwise', () => {
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

  it('takes what was pasted with white space around it, and refuses secrets that no form can carry', () => {
    const { malClientId, malClientSecret, redisUrl } = readConfig({
      ...{ MAL_CLIENT_ID: ' id\n', MAL_CLIENT_SECRET: 'hunter2\r\n', REDIS_URL: 'redis://cache\n' },
    });
    expect([malClientId, malClientSecret, redisUrl]).toEqual(['id', 'hunter2', 'redis://cache']);
    for (const secret of ['hunter2\nhunter3', 'hünter2', 'hunter2\u0000'])
      for (const name of ['MAL_CLIENT_SECRET', 'MAL_CLIENT_ID'])
        expect(() => readConfig({ [name]: secret })).toThrowMatching(
          ({ message }: ConfigError) =>
            message.includes(`${name}: it must be of printable`) && !/h.nter/.test(message),
        );
  });

  it('listens to this computer alone, unless it is told otherwise or is in production', () => {
    expect(readConfig({}).host).toBe('127.0.0.1');
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(readConfig({ NODE_ENV: 'production' }).host).toBeUndefined();
  });

  it('takes no misspelt production for development', () => {
    expect(() => readConfig({ NODE_ENV: 'prod' })).toThrowError(ConfigError, /NODE_ENV/);
  });

  it('gives a configuration that cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBeTrue();
  });
});
