import type { Feedback, FeedbackPage } from '../src/features/feedback/feedback.dto.ts';
import type { Account } from '../src/features/users/users.dto.ts';
import { expectDocumented } from './support/contract.ts';
import { startSignedInApplication, type Person } from './support/signed-in.ts';

const BEBOP = 1;

describe('feedback', () => {
  let arrive: () => Promise<Person>;
  let ann: Person;

  beforeAll(async () => {
    ({ arrive } = await startSignedInApplication());
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  async function page(person: Person, query: object = {}): Promise<FeedbackPage> {
    const response = await person.get('/feedback').query(query);
    expectDocumented('listMyFeedback', response);
    expect(response.status).toBe(200);
    return response.body as FeedbackPage;
  }

  it('says that somebody is not interested in a title, and why', async () => {
    const response = await ann.put(`/feedback/${BEBOP}`, { reason: 'too_long' });
    expect(response.status).toBe(201);
    expectDocumented('putMyFeedback', response);
    const feedback = response.body as Feedback;
    expect([feedback.animeId, feedback.reason]).toEqual([BEBOP, 'too_long']);
    expect(feedback.anime?.title).toBe('Cowboy Bebop');
    expect((await page(ann)).data).toEqual([feedback]);
  });

  it('takes a title that is not wanted without a reason', async () => {
    const response = await ann.put(`/feedback/${BEBOP}`, {});
    expect(response.status).toBe(201);
    expect((response.body as Feedback).reason).toBeNull();
  });

  it('changes nothing but the reason when it is given again', async () => {
    const first = (await ann.put(`/feedback/${BEBOP}`, { reason: 'too_long' })).body as Feedback;
    const again = await ann.put(`/feedback/${BEBOP}`, { reason: 'too_long' });
    expect([again.status, again.body]).toEqual([200, first]);
    const other = await ann.put(`/feedback/${BEBOP}`, { reason: 'unsettling' });
    expect([other.status, other.body]).toEqual([200, { ...first, reason: 'unsettling' }]);
    expectDocumented('putMyFeedback', other);
    expect((await page(ann)).data).toEqual([{ ...first, reason: 'unsettling' }]);
  });

  it('is taken back, also where there is none', async () => {
    await ann.put(`/feedback/${BEBOP}`, {});
    for (let time = 0; time < 2; time += 1) {
      const response = await ann.delete(`/feedback/${BEBOP}`);
      expect([response.status, response.text]).toEqual([204, '']);
    }
    expect((await page(ann)).data).toEqual([]);
  });

  it('is each one person’s', async () => {
    const ben = await arrive();
    await ann.put(`/feedback/${BEBOP}`, {});
    await ben.delete(`/feedback/${BEBOP}`);
    expect((await page(ben)).data).toEqual([]);
    expect((await page(ann)).data.length).toBe(1);
  });

  it('is counted in what is held of its owner', async () => {
    await ann.put(`/feedback/${BEBOP}`, {});
    const account = (await ann.get('')).body as Account;
    expect(account.holdings.feedback).toBe(1);
  });

  it('is listed the latest first, a page at a time, also where what ended a page is taken back', async () => {
    const ids = [1, 5, 6, 19, 20];
    for (const id of ids) await ann.put(`/feedback/${id}`, {});
    const latestFirst = (await page(ann)).data.map(({ animeId }) => animeId);
    const first = await page(ann, { limit: 2 });
    await ann.delete(`/feedback/${first.data[1]?.animeId ?? 0}`);
    const second = await page(ann, { limit: 2, cursor: first.page.nextCursor });
    const third = await page(ann, { limit: 2, cursor: second.page.nextCursor });
    const all = [...first.data, ...second.data, ...third.data];
    expect(all.map(({ animeId }) => animeId)).toEqual(latestFirst);
    expect(third.page.nextCursor).toBeNull();
    const times = all.map(({ createdAt }) => String(createdAt));
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(latestFirst)).toEqual(new Set(ids));
  });

  it('is given of the titles alone that are asked for', async () => {
    const ben = await arrive();
    for (const id of [1, 5, 6]) await ann.put(`/feedback/${id}`, {});
    const { data } = await page(ann, { id: [6, 1, 19] });
    expect(new Set(data.map(({ animeId }) => animeId))).toEqual(new Set([1, 6]));
    expect((await page(ben, { id: [6] })).data).toEqual([]);
  });

  it('is refused for a title that there is not', async () => {
    const response = await ann.put('/feedback/999999', {});
    expect(response.status).toBe(404);
    expectDocumented('putMyFeedback', response);
  });

  for (const [what, path, body, pointer] of [
    ['a reason that is not known', `/feedback/${BEBOP}`, { reason: 'because' }, '/body/reason'],
    ['more than a reason', `/feedback/${BEBOP}`, { score: 1 }, '/body/score'],
    ['an id beyond all ids', '/feedback/2147483648', {}, '/path/animeId'],
  ] as const) {
    it(`is refused for ${what}, which is pointed at`, async () => {
      const response = await ann.put(path, body);
      expect(response.status).toBe(400);
      expectDocumented('putMyFeedback', response);
      const { errors } = response.body as { errors: { pointer: string }[] };
      expect(errors.map(fault => fault.pointer)).toEqual([pointer]);
    });
  }

  for (const cursor of ['x', 'MS5sYXRlc3QuMQ', Buffer.from('1.latest.1.soon').toString('base64url')]) {
    it(`has no page after the cursor ${cursor}`, async () => {
      const response = await ann.get('/feedback').query({ cursor });
      expect(response.status).toBe(400);
      expectDocumented('listMyFeedback', response);
    });
  }
});
