import { randomBytes, randomUUID } from 'node:crypto';
import { AuthorizationCode } from 'simple-oauth2';
import { openTestDatabase } from '../../../test/support/application.ts';
import { addPerson } from '../../../test/support/people.ts';
import { startTestSimulator } from '../../../test/support/simulator.ts';
import type { LoggedError } from './logged-error.ts';
import { createLogger } from './logger.ts';

describe('a line of the log', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
  });

  function logged(fields: object): { err: LoggedError } {
    createLogger('info', { write: line => lines.push(line) }).info(fields, 'a line');
    return JSON.parse(lines.at(-1) ?? '') as { err: LoggedError };
  }

  async function failureOf(work: Promise<unknown>): Promise<unknown> {
    return work.then(
      () => fail('it should have failed'),
      (error: unknown) => error,
    );
  }

  it('tells of an error what it is, where it was made, and what caused it', () => {
    const cause = Object.assign(new RangeError('the cause'), { code: 'ECAUSE' });
    const { err } = logged({ err: new TypeError('two\nlines', { cause }) });
    expect(err).toEqual(jasmine.objectContaining({ type: 'TypeError', message: 'two\nlines' }));
    expect(err.stack).toMatch(/^\s+at .*logger\.spec/);
    expect(err.stack).not.toContain('two');
    expect(err.cause).toEqual(
      jasmine.objectContaining({ type: 'RangeError', message: 'the cause', code: 'ECAUSE' }),
    );
  });

  it('ends where an error is its own cause', () => {
    const error = new Error('again');
    error.cause = error;
    expect(logged({ err: error }).err.cause?.cause?.cause?.message).toBe('again');
  });

  it('holds nothing of what the database was told', async () => {
    const database = await openTestDatabase();
    const em = database.orm.em.fork();
    const id = await addPerson(database);
    const again = em.execute('insert into users select * from users where id = ?', [id]);
    const { err } = logged({ err: await failureOf(again) });
    expect(err).toEqual(
      jasmine.objectContaining({
        type: 'UniqueConstraintViolationException',
        message: 'duplicate key value violates unique constraint',
        code: '23505',
        constraint: 'users_pkey',
      }),
    );
    for (const name of ['Hunter2', 'a\nHunter2\n    at home (Hunter2)']) {
      logged({ err: await failureOf(em.execute('select * from users where id = ?', [name])) });
    }
    expect(lines.join()).not.toContain('Hunter2');
    expect(lines.join()).not.toContain(id);
  });

  it('holds nothing of what MyAnimeList was told, or has answered', async () => {
    const simulator = await startTestSimulator();
    const secret = randomBytes(32).toString('base64url');
    const client = new AuthorizationCode({
      client: { id: 'anirec', secret },
      auth: { tokenHost: new URL(simulator.oauthUrl).origin, tokenPath: '/v1/oauth2/token' },
      options: { authorizationMethod: 'body' },
    });
    const query = { code: secret, redirect_uri: 'http://localhost', code_verifier: secret };
    const error = await failureOf(client.getToken(query));
    await simulator.close();
    expect(JSON.stringify(logged({ err: error }))).not.toContain(secret);
    expect(logged({ err: error }).err.type).toBe('Error');
  });

  it('is silent about what is secret or somebody’s name, whoever gave it', () => {
    const secret = randomUUID();
    const fields = [
      'accessToken',
      'authorization',
      'code',
      'cookie',
      'session',
      'state',
      'userName',
      'verifier',
    ];
    logged(Object.fromEntries(fields.map(field => [field, secret])));
    logged({ headers: { cookie: secret } });
    expect(lines.join()).not.toContain(secret);
    expect(lines.join()).toContain('"userName":"[Redacted]"');
  });
});
