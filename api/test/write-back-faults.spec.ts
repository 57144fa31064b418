import { WriteBackRow } from '../src/features/write-back/write-back.entity.ts';
import { WriteBackRepository } from '../src/features/write-back/write-back.repository.ts';
import { expiredToken, hang, notFound, serverError, tooManyRequests } from '../src/mal-simulator/faults.ts';
import type { WriteBackSender } from '../src/features/write-back/write-back-sender.ts';
import { openUpstreamFetch } from '../src/upstream/upstream-fetch.ts';
import type { Measurements } from '../src/platform/telemetry/metrics.ts';
import type { SignInApplication } from './support/sign-in.ts';
import { openTestDatabase } from './support/application.ts';
import { until } from './support/until.ts';
import {
  COWBOY_BEBOP,
  LIST,
  ListOwner,
  MINUTE_MS,
  senderOf,
  startWithTitles,
  TRIGUN,
} from './support/write-back.ts';

describe('changes on their way to MyAnimeList', () => {
  let application: SignInApplication;
  let owner: ListOwner;
  let sender: WriteBackSender;
  const connections = openUpstreamFetch();

  beforeAll(async () => {
    application = await startWithTitles();
  });

  afterAll(async () => {
    await application.close();
    await connections.close();
  });

  beforeEach(async () => {
    owner = await ListOwner.arrive(application);
    sender = await senderOf(application, connections);
  });

  afterEach(async () => {
    application.simulator.traffic.mend();
    await owner.choose('off');
  });

  it('are undone where MyAnimeList refuses them', async () => {
    owner = await ListOwner.arrive(application, [{ score: 5 }]);
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    await owner.put(TRIGUN, { status: 'watching', score: null, progress: 0 });
    application.simulator.traffic.spoil('change', notFound);
    await sender.sendDue();
    expect(await owner.here(COWBOY_BEBOP)).toEqual(['watching', 5, 3]);
    expect(await owner.here(TRIGUN)).toBe('not on it');
    expect((await owner.states()).sort()).toEqual([`${COWBOY_BEBOP} refused`, `${TRIGUN} refused`]);
    expect((await owner.report()).data[0]?.reason).toContain('says again what it said before');
  });

  it('are undone where they took a title off', async () => {
    owner = await ListOwner.arrive(application, [{ score: 5 }]);
    await owner.choose('on');
    await owner.remove(COWBOY_BEBOP);
    application.simulator.traffic.spoil('remove', response => void response.status(400).json({}));
    await sender.sendDue();
    expect(await owner.here(COWBOY_BEBOP)).toEqual(['watching', 5, 3]);
  });

  for (const [name, fault] of [
    ['answers 500', serverError],
    ['answers 429', tooManyRequests(0)],
    ['wants to be left alone for two minutes', tooManyRequests(120)],
  ] as const) {
    it(`wait where MyAnimeList ${name}, and are sent later`, async () => {
      await owner.choose('on');
      await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
      application.simulator.traffic.spoil('change', fault);
      await sender.sendDue();
      expect((await owner.report()).data[0]?.reason).toContain('Try again in');
      application.simulator.traffic.mend();
      application.simulator.traffic.resetCounts();
      await sender.sendDue();
      expect(application.simulator.traffic.count('change')).withContext('before its time').toBe(0);
      application.clock.advance(3 * MINUTE_MS);
      await sender.sendDue();
      expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
      expect(await owner.states()).toEqual([`${COWBOY_BEBOP} sent`]);
    });
  }

  it('are counted, with those that MyAnimeList failed or refused, and without those whose owner has to sign in', async () => {
    // All specs may share one database, and others leave changes that are due, too.
    await (await openTestDatabase()).orm.em.fork().nativeDelete(WriteBackRow, {});
    const measured: Measurements[] = [];
    sender = await senderOf(application, connections, {
      fields: measurements => ({ fields: measured.push(measurements) }),
    });
    await owner.choose('on');
    const changeAndSend = async (score: number) => {
      await owner.put(COWBOY_BEBOP, { status: 'watching', score, progress: 3 });
      application.clock.advance(3 * MINUTE_MS);
      await sender.sendDue();
    };
    await changeAndSend(5);
    application.simulator.traffic.spoil('change', serverError);
    await changeAndSend(6);
    application.simulator.traffic.spoil('change', notFound);
    await changeAndSend(7);
    application.simulator.traffic.mend();
    application.simulator.tokens.revokeAll();
    await changeAndSend(8);
    expect(measured).toEqual([
      { WriteBackAttempts: 1, WriteBackFailures: 0 },
      { WriteBackAttempts: 1, WriteBackFailures: 1 },
      { WriteBackAttempts: 1, WriteBackFailures: 1 },
      { WriteBackAttempts: 1, WriteBackFailures: 0 },
    ]);
  });

  it('take off a title that MyAnimeList does not have', async () => {
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    await owner.choose('on');
    await owner.remove(COWBOY_BEBOP);
    application.simulator.traffic.spoil('anime', notFound);
    await sender.sendDue();
    expect(await owner.here(COWBOY_BEBOP)).toBe('not on it');
    expect(await owner.states()).toEqual([`${COWBOY_BEBOP} sent`]);
  });

  it('wait where MyAnimeList does not answer', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    application.simulator.traffic.spoil('change', hang, 1);
    const sending = sender.sendDue();
    await until('MyAnimeList is asked', () =>
      Promise.resolve(application.simulator.traffic.count('change') === 1),
    );
    application.clock.advance(4_000);
    await sending;
    expect((await owner.report()).data[0]?.reason).toContain('does not answer');
    application.clock.advance(MINUTE_MS);
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
  });

  it('are sent with another token where one is refused, once', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    application.simulator.traffic.spoil('change', expiredToken, 1);
    await sender.sendDue();
    expect(application.simulator.traffic.count('refresh')).toBe(1);
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
  });

  it('wait for whoever has to sign in again', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    application.simulator.tokens.revokeAll();
    await sender.sendDue();
    expect((await owner.report()).data[0]?.reason).toContain('Sign in again');
    await owner.signIn();
    await until('it is due', async () => {
      await sender.sendDue();
      return owner.there(COWBOY_BEBOP)?.score === 9;
    });
  });

  it('are given up after a week, and stay here', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    application.clock.advance(8 * 24 * 60 * MINUTE_MS);
    application.simulator.traffic.spoil('anime', serverError);
    await owner.signIn();
    await sender.sendDue();
    expect(await owner.states()).toEqual([`${COWBOY_BEBOP} abandoned`]);
    expect(await owner.here(COWBOY_BEBOP)).toEqual(['watching', 9, 3]);
  });

  it('are sent by another process where one dies that had claimed them', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    const repository = new WriteBackRepository((await openTestDatabase()).orm.em);
    const now = application.clock.now();
    const claim = { from: new Date(now), until: new Date(now + MINUTE_MS) };
    expect((await repository.claim(claim))?.animeId).toBe(COWBOY_BEBOP);
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)).toBeUndefined();
    application.clock.advance(MINUTE_MS);
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
  });

  it('that come while one is sent are sent after it, and not beside it', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 5, progress: 3 });
    const repository = new WriteBackRepository((await openTestDatabase()).orm.em);
    const now = application.clock.now();
    const row = await repository.claim({ from: new Date(now), until: new Date(now + MINUTE_MS) });
    if (!row) throw new Error('Nothing waits.');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)).toBeUndefined();
    await repository.settle(row, {
      state: 'sent',
      sent: { status: 'watching', score: 5, progress: 3 },
      reason: null,
    });
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
  });

  it('are each sent once where several processes send at the same time', async () => {
    await owner.choose('on');
    const ids = [1, 5, 6, 7, 8, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29];
    const put = ids.map(animeId => ({ animeId, status: 'watching', score: 8, progress: 0 }));
    await owner.browser.send('patch', LIST).send({ put });
    const senders = await Promise.all([1, 2, 3].map(() => senderOf(application, connections)));
    await Promise.all(senders.map(each => each.sendDue()));
    const { counts } = await owner.report();
    expect(counts.waiting + counts.refused).toBe(0);
    expect(application.simulator.traffic.count('change')).toBe(counts.sent);
    expect(counts.sent).toBeGreaterThan(15);
  });
});
