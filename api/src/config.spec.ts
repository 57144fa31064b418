import { ConfigError, readConfig } from './config.ts';

describe('readConfig', () => {
  it('needs nothing: the database is embedded and the cache in memory', () => {
    const config = readConfig({});
    expect(config.port).toBe(8080);
    expect(config.publicUrl).toBe('http://localhost:8080');
    expect(config.databaseUrl).toMatch(/^pglite:.*\/\.data\/postgres$/);
    expect(config.redisUrl).toBeUndefined();
    expect(config.clientDirectory).toBeUndefined();
  });

  it('takes what the environment says', () => {
    const config = readConfig({
      PORT: '81',
      PUBLIC_URL: 'https://anirec.example/',
      DATABASE_URL: 'postgres://anirec@db/anirec',
      REDIS_URL: 'rediss://cache:6379',
      INIT_CWD: '/somewhere',
      CLIENT_DIR: 'client',
    });
    expect(config.port).toBe(81);
    expect(config.publicUrl).toBe('https://anirec.example');
    expect(config.databaseUrl).toBe('postgres://anirec@db/anirec');
    expect(config.redisUrl).toBe('rediss://cache:6379');
    expect(config.clientDirectory).toBe('/somewhere/client');
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

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBeTrue();
  });
});
