import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { listMyList } from '@anirec/openapi/angular';
import { account, AWAY, GUEST, SESSION_PATH, signIn, UNAUTHENTICATED } from '../../../testing/account';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { Session } from './session';

const LIST_PATH = '/api/v1/users/me/list';

describe('Session', () => {
  let session: Session;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    session = TestBed.inject(Session);
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  it('knows nothing before the API has answered', () => {
    expect(session.state()).toEqual({ kind: 'loading' });
    expect(session.isSignedIn()).toBeFalse();
  });

  it('knows who is signed in', async () => {
    await signIn(account({ name: 'Spike' }));
    expect(session.account()?.name).toBe('Spike');
  });

  it('says nothing of an end to somebody who never signed in', async () => {
    const checked = session.check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    expect(session.state()).toEqual({ kind: 'signed-out', reason: 'absent' });
  });

  it('has ended when any answer says so to somebody who was signed in', async () => {
    await signIn();
    const listing = listMyList();
    (await asked(LIST_PATH)).flush(null, UNAUTHENTICATED);
    await listing;
    expect(session.state()).toEqual({ kind: 'signed-out', reason: 'ended' });
  });

  it('does not sign anybody out who is signed in when the API fails', async () => {
    await signIn();
    const listing = listMyList();
    (await asked(LIST_PATH)).flush(null, AWAY);
    await listing;
    const checked = session.check();
    (await asked(SESSION_PATH)).flush(null, AWAY);
    await checked;
    expect(session.isSignedIn()).toBeTrue();
    session.leave('left');
  });

  it('ends here once it has ended at the API', async () => {
    await signIn();
    const left = session.signOut();
    (await asked('/api/v1/oauth/logout')).flush(null, { status: 204, statusText: 'No Content' });
    await left;
    expect(session.state()).toEqual({ kind: 'signed-out', reason: 'left' });
  });

  it('goes on when the API cannot be told that it ends', async () => {
    await signIn();
    const left = session.signOut();
    (await asked('/api/v1/oauth/logout')).flush(null, AWAY);
    await expectAsync(left).toBeRejected();
    expect(session.isSignedIn()).toBeTrue();
  });

  describe('that cannot be told', () => {
    const failing = [
      ['answers 503', AWAY],
      ['answers 500', { status: 500, statusText: 'Internal Server Error' }],
      ['does not answer', null],
    ] as const;
    for (const [what, answer] of failing) {
      it(`is unavailable, and not signed out, when the API ${what}`, async () => {
        const checked = session.check();
        const request = await asked(SESSION_PATH);
        if (answer) request.flush(null, answer);
        else request.error(new ProgressEvent('error'));
        await checked;
        expect(session.state().kind).toBe('unavailable');
        session.leave('left');
      });
    }

    it('is asked for again after 2, 4, 8 and 16 seconds, and then on demand', async () => {
      const delays: number[] = [];
      const again: (() => void)[] = [];
      spyOn(globalThis, 'setTimeout').and.callFake(((act: () => void, delay = 0) => {
        if (delay < 1000) return originalTimeout(act, delay);
        delays.push(delay);
        again.push(act);
        return 0;
      }) as typeof setTimeout);
      const fail = async () => {
        (await asked(SESSION_PATH)).flush(null, AWAY);
        await settled();
      };
      void session.check();
      await fail();
      for (let attempt = 0; attempt < 4; attempt++) {
        again[attempt]?.();
        await fail();
      }
      expect(delays).toEqual([2000, 4000, 8000, 16_000]);
      const checked = session.check();
      (await asked(SESSION_PATH)).flush({ account: account() });
      await checked;
      expect(session.isSignedIn()).toBeTrue();
    });
  });
});

const originalTimeout = globalThis.setTimeout.bind(globalThis);
