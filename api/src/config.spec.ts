import { ConfigError, readConfig } from './config.ts';

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
    expect(config.malApiUrl).toBe('https://api.myanimelist.net/v2');
    expect(config.anilistApiUrl).toBe('https://graphql.anilist.co');
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

  it('takes no misspelt production for development', () => {
    expect(() => readConfig({ NODE_ENV: 'prod' })).toThrowError(ConfigError, /NODE_ENV/);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBeTrue();
  });
});
