import { EventEmitter, once } from 'node:events';
import type { Request } from 'express';
import { pino } from 'pino';
import { Authenticator, type SignedInUser } from '../../http/auth/authentication.ts';
import { HostCookie } from '../../http/auth/host-cookie.ts';
import { HistoryRecorder } from './history-recorder.ts';
import type { HistoryService } from './history.service.ts';
import type { Note } from './note.ts';

const NOTE: Note = { kind: 'search', input: { query: 'cowboy' }, results: [1] };
const SESSION = 'anirec_session=somebody';

/** Counts how often somebody was looked up. */
class CountingAuthenticator extends Authenticator {
  lookups = 0;

  constructor(private readonly find: () => Promise<SignedInUser | undefined>) {
    super();
  }

  override identify(): Promise<SignedInUser | undefined> {
    this.lookups += 1;
    return this.find();
  }
}

describe('the recorder of history', () => {
  let added: [string, Note][];
  let log: string[];
  let add: () => Promise<void>;

  beforeEach(() => {
    [added, log] = [[], []];
    add = () => Promise.resolve();
  });

  function recorderWith(authenticator: Authenticator): HistoryRecorder {
    const history: Pick<HistoryService, 'add'> = {
      add: (userId, note) => {
        added.push([userId, note]);
        return add();
      },
    };
    return new HistoryRecorder({
      history,
      authenticator,
      sessionCookie: new HostCookie('anirec_session', 'http://localhost:8080'),
      logger: pino({}, { write: line => void log.push(line) }),
    });
  }

  /** As much of a request as the recorder reads; its answer is sent when a spec says so. */
  function requestWith(cookie: string | undefined, user?: SignedInUser) {
    const res = new EventEmitter();
    const request = { headers: { cookie }, res, ...(user && { user }) } as unknown as Request;
    return { request, answer: () => res.emit('finish') };
  }

  const somebody = { userId: 'ann', name: 'Ann' };
  const finding = () => new CountingAuthenticator(() => Promise.resolve(somebody));

  it('notes what somebody asked for once they have been answered, and not before', async () => {
    const authenticator = finding();
    const recorder = recorderWith(authenticator);
    const { request, answer } = requestWith(SESSION);
    recorder.noteAfter(request, NOTE);
    await recorder.drain();
    expect([authenticator.lookups, added]).toEqual([0, []]);
    answer();
    await recorder.drain();
    expect(added).toEqual([['ann', NOTE]]);
  });

  it('looks nothing up where a request has no session, or another’s cookie', async () => {
    const authenticator = finding();
    const recorder = recorderWith(authenticator);
    for (const cookie of [undefined, 'theme=dark']) {
      const { request, answer } = requestWith(cookie);
      recorder.noteAfter(request, NOTE);
      answer();
    }
    await recorder.drain();
    expect([authenticator.lookups, added]).toEqual([0, []]);
  });

  it('knows already who sent what only somebody signed in can ask for', async () => {
    const authenticator = finding();
    const recorder = recorderWith(authenticator);
    const { request, answer } = requestWith(SESSION, somebody);
    recorder.noteAfter(request, NOTE);
    answer();
    await recorder.drain();
    expect([authenticator.lookups, added.length]).toEqual([0, 1]);
  });

  it('notes nothing for a session that is over, and does not log it', async () => {
    const recorder = recorderWith(new CountingAuthenticator(() => Promise.resolve(undefined)));
    const { request, answer } = requestWith(SESSION);
    recorder.noteAfter(request, NOTE);
    answer();
    await recorder.drain();
    expect([added, log]).toEqual([[], []]);
  });

  it('logs what it could not note', async () => {
    add = () => Promise.reject(new Error('the database is away'));
    const recorder = recorderWith(finding());
    const { request, answer } = requestWith(SESSION);
    recorder.noteAfter(request, NOTE);
    answer();
    await recorder.drain();
    expect(log.length).toBe(1);
    expect(log[0]).toContain('the database is away');
    expect(log[0]).not.toContain('cowboy');
  });

  it('is still noting until it has settled', async () => {
    const done = new EventEmitter();
    add = async () => {
      await once(done, 'written');
    };
    const recorder = recorderWith(finding());
    const { request, answer } = requestWith(SESSION);
    recorder.noteAfter(request, NOTE);
    answer();
    const settled = jasmine.createSpy('settled');
    const settling = recorder.drain().then(settled);
    await new Promise(setImmediate);
    expect(settled).not.toHaveBeenCalled();
    done.emit('written');
    await settling;
    expect(settled).toHaveBeenCalled();
  });
});
