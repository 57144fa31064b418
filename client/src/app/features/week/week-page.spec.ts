import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AiringTime } from '@anirec/openapi/angular';
import { GUEST, listed, SESSION_PATH, signIn } from '../../../testing/account';
import { BEBOP, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks, answerOtherMarks } from '../../../testing/marks';
import { Clock } from '../../core/clock';
import { Session } from '../../core/session/session';
import { spanOf } from './week';
import { WeekPage } from './week-page';

const REACH = {
  from: '2020-10-01T00:00:00.000Z',
  knownUntil: '2026-04-15T00:00:00.000Z',
  expectedUntil: '2026-06-30T15:00:00.000Z',
};
const NOON = new Date(2026, 3, 8, 12).toISOString();

function airing(anime: typeof BEBOP, more: Partial<AiringTime> = {}): AiringTime {
  const inJapan = { day: '2026-04-08', weekday: 'wednesday', time: '25:30' } as const;
  return {
    ...{ anime, airsAt: NOON, inJapan, episode: null },
    ...{ isFirst: false, isLast: false, isExpected: false },
    ...more,
  };
}

describe('The page of a week', () => {
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    const routes = ['week', 'week/:day'].map(path => ({ path, component: WeekPage }));
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter(routes, withComponentInputBinding()),
        { provide: Clock, useValue: { now: () => new Date(2026, 3, 8, 9) } },
      ],
    });
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function visit(address: string): Promise<void> {
    await harness.navigateByUrl(address);
    page = harness.fixture.nativeElement as HTMLElement;
  }

  async function answer(data: readonly AiringTime[], week = '2026-04-06'): Promise<void> {
    const { from, to } = spanOf(week);
    (await asked('/api/v1/airings', { from, to })).flush({ from, to, data, reach: REACH });
    await settled();
  }

  async function arriveAsGuest(): Promise<void> {
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await settled();
  }

  it('shows what airs by the day, and its time here and as it is announced', async () => {
    await visit('/week');
    await answer([airing(BEBOP, { isFirst: true }), airing(TRIGUN, { episode: 3, isExpected: true })]);
    expect(page.querySelector('h1')?.textContent.trim()).toBe('This week');
    expect(page.querySelector('section h2')?.textContent).toBe('Wednesday 8 April, today');
    const rows = [...page.querySelectorAll('.days li')].map(each => each.textContent);
    expect(rows.length).toBe(2);
    expect(rows[0]).toMatch(/12:00.*Cowboy Bebop.*Begins.*Wednesday 25:30 in Japan/s);
    expect(rows[1]).toMatch(/Trigun.*Episode 3.*expected/s);
    const neighbours = [...page.querySelectorAll('.neighbours a')].map(each => each.getAttribute('href'));
    expect(neighbours).toEqual(['/week/2026-03-30', '/week/2026-04-13']);
    expect(TestBed.inject(Title).getTitle()).toBe('This week · AniRec');
  });

  it('marks what is on the list of whoever is here, and shows that alone where that is asked for', async () => {
    await visit('/week/2026-04-08?only=listed');
    await answer([airing(BEBOP), airing(TRIGUN)]);
    expect(page.querySelector('anirec-notice')?.textContent).toContain('Nothing that is on your list');
    await signIn();
    (await asked('/api/v1/users/me/list', { status: 'watching' })).flush({
      data: [],
      page: { nextCursor: null },
    });
    (await asked('/api/v1/users/me/calendar')).flush({ createdAt: null });
    await answerMarks([listed(TRIGUN)]);
    await answerOtherMarks();
    await settled();
    const rows = [...page.querySelectorAll('.days li.own')].map(each => each.textContent);
    expect(rows.length).toBe(1);
    expect(rows[0]).toMatch(/Trigun.*Watching/s);
  });

  it('says that the catalogue does not reach it, and leads to the last week that it knows', async () => {
    await visit('/week/2026-11-30');
    await answer([], '2026-11-30');
    expect(page.querySelector('anirec-notice')?.textContent).toContain('Nothing is made up');
    expect(page.querySelector('anirec-notice a')?.getAttribute('href')).toMatch(/^\/week\/2026-06-29/);
  });

  it('completes the present week with what AniList says of what a guest is watching', async () => {
    const entry = {
      animeId: 6,
      title: 'Trigun',
      status: 'watching',
      score: null,
      progress: 3,
      updatedAt: NOON,
    };
    localStorage.setItem('anirec.list.v1', JSON.stringify({ entries: [entry], unwanted: [] }));
    await visit('/week');
    await answer([]);
    const nextEpisode = { episode: 4, airsAt: NOON };
    (await asked('/api/v1/details', { id: '6' })).flush({
      data: [{ animeId: 6, state: 'known', details: { nextEpisode } }],
    });
    await settled();
    (await asked('/api/v1/anime', { id: '6' })).flush({
      data: [TRIGUN],
      page: { nextCursor: null },
      exact: true,
    });
    await settled();
    expect(page.querySelector('.days li')?.textContent).toMatch(/Trigun.*Episode 4.*says AniList/s);
    await arriveAsGuest();
    expect(page.querySelector('anirec-own-calendar a')?.getAttribute('href')).toBe(
      '/api/v1/feeds/airings.ics?id=6',
    );
  });

  it('makes an address for the calendar of whoever is signed in, and shows it this once', async () => {
    await visit('/week');
    await answer([airing(BEBOP)]);
    await signIn();
    (await asked('/api/v1/users/me/list', { status: 'watching' })).flush({
      data: [],
      page: { nextCursor: null },
    });
    (await asked('/api/v1/users/me/calendar')).flush({ createdAt: null });
    await answerMarks();
    await settled();
    const press = (name: string) =>
      [...page.querySelectorAll('button')].find(each => each.textContent.trim() === name)?.click();
    press('Make an address');
    const url = 'https://anirec.example/api/v1/feeds/lists/x/calendar.ics';
    const made = await asked('/api/v1/users/me/calendar');
    expect(made.request.method).toBe('POST');
    made.flush({ url, createdAt: NOON }, { status: 201, statusText: 'Created' });
    await settled();
    expect(page.querySelector<HTMLInputElement>('#calendar-address')?.value).toBe(url);
    press('End the address');
    const ended = await asked('/api/v1/users/me/calendar');
    expect(ended.request.method).toBe('DELETE');
    ended.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(page.querySelector('#calendar-address')).toBeNull();
  });

  it('says that there is no such week', async () => {
    await visit('/week/2026-02-30');
    expect(page.querySelector('h1')?.textContent).toBe('There is no such week');
  });
});
