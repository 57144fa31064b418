import request, { type Response } from 'supertest';
import type { NewCalendarAddress } from '../src/features/calendar/calendar.dto.ts';
import type { Browser } from './support/browser.ts';
import { expectDocumented } from './support/contract.ts';
import { endOfImports } from './support/end-of-import.ts';
import { newPerson, startSignInApplication, type SignInApplication } from './support/sign-in.ts';

const PATH = '/api/v1/users/me/calendar';
const LIST = '/api/v1/users/me/list';
const CONAN = 235;
const ONE_PIECE = 21;

describe('a calendar of somebody’s own', () => {
  let application: SignInApplication;
  let owner: Browser;

  beforeAll(async () => {
    application = await startSignInApplication();
  });

  beforeEach(async () => {
    owner = application.browser();
    await owner.signIn(newPerson(application.simulator).name);
    await endOfImports(owner, 1);
  });

  afterAll(() => application.close());

  async function renew(): Promise<string> {
    const response = await owner.send('post', PATH);
    expectDocumented('renewMyCalendar', response);
    expect(response.status).toBe(201);
    return new URL((response.body as NewCalendarAddress).url).pathname;
  }

  /** As a program does that has nothing but the address. */
  async function read(address: string): Promise<Response> {
    const response = await request(application.app).get(address);
    if (response.status !== 200) expectDocumented('getListCalendar', response);
    return response;
  }

  async function createdAt(): Promise<unknown> {
    const response = await owner.send('get', PATH);
    expectDocumented('getMyCalendar', response);
    return (response.body as { createdAt: unknown }).createdAt;
  }

  async function watch(animeId: number, status: string): Promise<void> {
    await owner.send('put', `${LIST}/${animeId}`).send({ status, score: null, progress: 0 });
  }

  it('follows what its owner watches and means to watch, and nothing else', async () => {
    const address = await renew();
    await watch(CONAN, 'watching');
    await watch(ONE_PIECE, 'dropped');
    const first = await read(address);
    expect(first.get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect([first.text.includes(`/anime/${CONAN}`), first.text.includes(`/anime/${ONE_PIECE}\r`)]).toEqual([
      true,
      false,
    ]);
    await watch(CONAN, 'completed');
    expect((await read(address)).text).not.toContain(`/anime/${CONAN}`);
  });

  it('has an address that nobody guesses, and that ends where it is renewed', async () => {
    expect(await createdAt()).toBeNull();
    const before = await renew();
    expect(before).toMatch(/^\/api\/v1\/feeds\/lists\/[\w-]{43}\/calendar\.ics$/);
    expect(await createdAt()).toMatch(/^\d{4}-/);
    const after = await renew();
    expect(after).not.toBe(before);
    expect([(await read(before)).status, (await read(after)).status]).toEqual([404, 200]);
  });

  it('is read by nobody where its owner ends it, or their account', async () => {
    const ended = await renew();
    expect((await owner.send('delete', PATH)).status).toBe(204);
    expect([(await read(ended)).status, await createdAt()]).toEqual([404, null]);
    const address = await renew();
    await owner.send('delete', '/api/v1/users/me');
    expect((await read(address)).status).toBe(404);
  });

  it('is not its owner’s alone to make where nobody is signed in', async () => {
    const response = await application.browser().send('post', PATH);
    expectDocumented('renewMyCalendar', response);
    expect(response.status).toBe(401);
  });
});
