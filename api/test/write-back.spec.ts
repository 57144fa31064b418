import type { WriteBackPreview } from '../src/features/write-back/write-back.dto.ts';
import type { WriteBackSender } from '../src/features/write-back/write-back-sender.ts';
import { openUpstreamFetch } from '../src/upstream/upstream-fetch.ts';
import type { SignInApplication } from './support/sign-in.ts';
import { expectDocumented } from './support/contract.ts';
import { endOfImports } from './support/end-of-import.ts';
import {
  COWBOY_BEBOP,
  LIST,
  ListOwner,
  MINUTE_MS,
  senderOf,
  startWithTitles,
  TRIGUN,
  WRITE_BACK,
} from './support/write-back.ts';

describe('changes on a list', () => {
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
    await owner.choose('off');
  });

  it('stay here, unless their owner wants them to go to MyAnimeList', async () => {
    await owner.put(COWBOY_BEBOP, { status: 'completed', score: 9, progress: 26 });
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)).toBeUndefined();
    const response = await owner.browser.send('get', WRITE_BACK);
    expectDocumented('getWriteBack', response);
    expect(response.body).toEqual(jasmine.objectContaining({ available: true, since: null, data: [] }));
  });

  it('are shown before they are sent, and nothing is sent by that', async () => {
    owner = await ListOwner.arrive(application, [{ score: 5 }, { animeId: TRIGUN, score: 7 }]);
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    const response = await owner.browser.send('get', `${WRITE_BACK}/preview`);
    expectDocumented('previewWriteBack', response);
    expect(response.body as WriteBackPreview).toEqual({
      count: 1,
      data: [
        {
          ...{ animeId: COWBOY_BEBOP, title: 'Cowboy Bebop', titleFrom: 'catalogue' },
          here: { status: 'watching', score: 9, progress: 3 },
          there: { status: 'watching', score: 5, progress: 3 },
        },
      ],
    });
    expect(application.simulator.traffic.count('change')).toBe(0);
    expectDocumented('putWriteBack', await owner.choose('on', 'send'));
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(9);
    expect(owner.there(TRIGUN)?.score).toBe(7);
  });

  it('go there once they may: what was changed, and nothing else', async () => {
    owner = await ListOwner.arrive(application, [{ score: 5, episodesWatched: 3 }]);
    await owner.choose('on');
    owner.changeThere(COWBOY_BEBOP, { episodesWatched: 7 });
    await owner.put(COWBOY_BEBOP, { status: 'on_hold', score: 8, progress: 3 });
    await owner.put(TRIGUN, { status: 'plan_to_watch', score: null, progress: 0 });
    expect((await owner.report()).counts.waiting).toBe(2);
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)).toEqual(
      jasmine.objectContaining({ status: 'on_hold', score: 8, episodesWatched: 7 }),
    );
    expect(owner.there(TRIGUN)).toEqual(jasmine.objectContaining({ status: 'plan_to_watch', score: 0 }));
    const { counts, data } = await owner.report();
    expect(counts).toEqual({ waiting: 0, sent: 2, refused: 0, overtaken: 0, abandoned: 0 });
    expect(data[0]).toEqual(
      jasmine.objectContaining({
        ...{ animeId: TRIGUN, title: 'Trigun', state: 'sent', reason: null },
        sent: { status: 'plan_to_watch', score: null, progress: 0 },
      }),
    );
  });

  it('count by what the list says when they are sent, and are sent once', async () => {
    await owner.choose('on');
    for (const score of [5, 6, 7]) await owner.put(COWBOY_BEBOP, { status: 'watching', score, progress: 1 });
    await sender.sendDue();
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(7);
    expect(application.simulator.traffic.count('change')).toBe(1);
  });

  it('take titles off the list there, and those that are off it already', async () => {
    owner = await ListOwner.arrive(application, [{}, { animeId: TRIGUN }]);
    await owner.choose('on');
    await owner.remove(COWBOY_BEBOP);
    await owner.remove(TRIGUN);
    owner.removeThere(TRIGUN);
    await sender.sendDue();
    expect([owner.there(COWBOY_BEBOP), owner.there(TRIGUN)]).toEqual([undefined, undefined]);
    expect((await owner.report()).counts.sent).toBe(2);
  });

  it('of many titles at once go there too; what is brought from elsewhere does not', async () => {
    await owner.choose('on');
    const put = [{ animeId: TRIGUN, status: 'completed', score: 9, progress: 26 }];
    await owner.browser.send('patch', LIST).send({ put });
    await owner.browser
      .send('post', '/api/v1/users/me/imports/files')
      .attach('file', Buffer.from('id,status\n5,watching\n'), 'list.csv');
    await endOfImports(owner.browser, 2);
    expect(await owner.states()).toEqual([`${TRIGUN} waiting`]);
  });

  it('give way to what was changed at MyAnimeList later', async () => {
    owner = await ListOwner.arrive(application, [{ score: 5 }]);
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 6, progress: 3 });
    application.clock.advance(MINUTE_MS);
    owner.changeThere(COWBOY_BEBOP, { score: 8, updatedAt: new Date(application.clock.now()) });
    application.clock.advance(MINUTE_MS);
    await sender.sendDue();
    expect(await owner.states()).toEqual([`${COWBOY_BEBOP} overtaken`]);
    expect(await owner.here(COWBOY_BEBOP)).toEqual(['watching', 8, 3]);
    expect(owner.there(COWBOY_BEBOP)?.score).toBe(8);
  });

  it('are not sent any more once their owner does not want that', async () => {
    await owner.choose('on');
    await owner.put(COWBOY_BEBOP, { status: 'watching', score: 9, progress: 3 });
    await owner.choose('off');
    await sender.sendDue();
    expect(owner.there(COWBOY_BEBOP)).toBeUndefined();
    expect(await owner.report()).toEqual(jasmine.objectContaining({ since: null, data: [] }));
  });
});
