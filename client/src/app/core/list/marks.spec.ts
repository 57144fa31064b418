import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { account, AWAY, GUEST, listed, SESSION_PATH, signIn } from '../../../testing/account';
import { BEBOP, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks } from '../../../testing/marks';
import { Session } from '../session/session';
import { Marks } from './marks';

const LIST = '/api/v1/users/me/list';
const FEEDBACK = '/api/v1/users/me/feedback';

describe('What somebody says of the titles on screen', () => {
  let marks: Marks;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    marks = TestBed.inject(Marks);
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('is asked for once for all of them', async () => {
    await signIn();
    for (const id of [1, 6, 1]) marks.want(id);
    const request = await asked(LIST, { id: ['1', '6'] });
    request.flush({ data: [listed(BEBOP)], page: { nextCursor: null } });
    (await asked(FEEDBACK, { id: ['1', '6'] })).flush({
      data: [{ animeId: 6, reason: null, createdAt: '', anime: TRIGUN }],
      page: { nextCursor: null },
    });
    await settled();
    expect(marks.of(1)).toEqual({ entry: listed(BEBOP), isUnwanted: false });
    expect(marks.of(6)).toEqual({ entry: null, isUnwanted: true });
    marks.want(1);
    await settled();
  });

  it('waits until it is known who is here', async () => {
    marks.want(1);
    await settled();
    expect(marks.of(1)).toEqual({});
    await signIn();
    await answerMarks([listed(BEBOP)]);
    expect(marks.of(1).entry).toEqual(listed(BEBOP));
  });

  it('is what was noted since, while it is read', async () => {
    await signIn();
    marks.want(1);
    marks.note(1, { isUnwanted: true });
    expect(marks.of(1)).toEqual({ isUnwanted: true });
    await answerMarks([listed(BEBOP)]);
    expect(marks.of(1)).toEqual({ entry: listed(BEBOP), isUnwanted: true });
  });

  it('is read with what is on its way already', async () => {
    await signIn();
    marks.want(1);
    await settled();
    const found = marks.find(1);
    await answerMarks([listed(BEBOP)]);
    expect((await found).entry).toEqual(listed(BEBOP));
  });

  it('is asked for again after a failure', async () => {
    await signIn();
    marks.want(1);
    for (const path of [LIST, FEEDBACK])
      (await asked(path)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(marks.error()).toBeDefined();
    marks.retry();
    marks.want(1);
    await answerMarks();
    expect(marks.error()).toBeUndefined();
    expect(marks.of(1).entry).toBeNull();
  });

  it('never shows what was said by whoever was signed in before', async () => {
    await signIn();
    marks.want(1);
    await answerMarks([listed(BEBOP)]);
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await settled();
    expect(marks.of(1)).toEqual({});
    await signIn(account({ name: 'Ein' }));
    marks.want(1);
    await answerMarks();
    expect(marks.of(1).entry).toBeNull();
  });
});
