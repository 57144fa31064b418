import { DatabaseError } from 'pg';
import { pino } from 'pino';
import { DatabasePassword } from './database-password.ts';

const logger = pino({ level: 'silent' });

function refusal(): DatabaseError {
  return Object.assign(new DatabaseError('password authentication failed', 0, 'error'), { code: '28P01' });
}

describe('DatabasePassword', () => {
  /** What the server takes. */
  let valid: string;

  beforeEach(() => {
    valid = 'first';
  });

  function connectionBy(password: DatabasePassword): () => Promise<string> {
    return async () => {
      const given = password.current();
      await Promise.resolve();
      if (given !== valid) throw refusal();
      return given;
    };
  }

  it('is the first one until the server refuses it, and then the one that is read', async () => {
    const read = jasmine.createSpy('read').and.callFake(() => Promise.resolve(valid));
    const password = new DatabasePassword('first', { read, logger });
    expect(await password.connect(connectionBy(password))).toBe('first');
    expect(read).not.toHaveBeenCalled();
    valid = 'second';
    expect(await password.connect(connectionBy(password))).toBe('second');
    expect(await password.connect(connectionBy(password))).toBe('second');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read once for all whom the server refuses at the same time', async () => {
    const read = jasmine.createSpy('read').and.resolveTo('second');
    const password = new DatabasePassword('first', { read, logger });
    valid = 'second';
    const connections = await Promise.all(
      Array.from({ length: 10 }, () => password.connect(connectionBy(password))),
    );
    expect(new Set(connections)).toEqual(new Set(['second']));
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read again the next time where the one that was read is the refused one still', async () => {
    const read = jasmine
      .createSpy('read')
      .and.returnValues(Promise.resolve('first'), Promise.resolve('second'));
    const password = new DatabasePassword('first', { read, logger });
    valid = 'second';
    await expectAsync(password.connect(connectionBy(password))).toBeRejectedWithError(DatabaseError);
    expect(await password.connect(connectionBy(password))).toBe('second');
  });

  it('leaves the refusal as it is where nobody can be asked, or nobody answers', async () => {
    valid = 'second';
    const alone = new DatabasePassword('first');
    await expectAsync(alone.connect(connectionBy(alone))).toBeRejectedWithError(DatabaseError);
    const unanswered = new DatabasePassword('first', {
      read: () => Promise.reject(new Error('no answer')),
      logger,
    });
    await expectAsync(unanswered.connect(connectionBy(unanswered))).toBeRejectedWithError(DatabaseError);
  });

  it('is not asked for where something else is wrong', async () => {
    const read = jasmine.createSpy('read').and.resolveTo('second');
    const password = new DatabasePassword('first', { read, logger });
    const fails = () => Promise.reject(new Error('ECONNREFUSED'));
    await expectAsync(password.connect(fails)).toBeRejectedWithError('ECONNREFUSED');
    expect(read).not.toHaveBeenCalled();
  });
});
