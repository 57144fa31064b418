import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { BEBOP, problem, recommendation, TRIGUN } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { ProfilePage } from './profile-page';

const PATH = '/api/v1/profiles/anilist/Xinil/recommendations';
const PROFILE = {
  provider: 'anilist',
  userName: 'Xinil',
  entries: 214,
  leftOut: 3,
  fetchedAt: '2026-11-22T18:30:00.000Z',
  stale: false,
};

describe('ProfilePage', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter(
          [
            { path: 'profiles/:provider/:userName', component: ProfilePage },
            { path: 'away', children: [] },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create('/profiles/anilist/Xinil?type=movie');
    page = harness.fixture.nativeElement as HTMLElement;
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  it('recommends from a public list, and says what of it was read', async () => {
    const data = [recommendation(TRIGUN, [BEBOP, 1])];
    (await asked(PATH, { type: 'movie' })).flush({
      data,
      continuations: [],
      modelVersion: '1',
      profile: PROFILE,
    });
    await settled();
    expect(page.querySelector('h1')?.textContent).toBe('For Xinil');
    expect(page.textContent).toContain('From a public list on AniList.');
    expect(page.textContent).toContain('214 titles, read on 22 November 2026');
    expect(page.textContent).toMatch(/3 of 217 could not be read, or are not on\s+MyAnimeList\./);
    expect(page.querySelector('.sentence')?.textContent.replace(/\s+/g, ' ')).toContain('the list has');
    expect(page.querySelector('anirec-recommendation-card .actions > button')).toBeNull();
  });

  it('shows what it had after going back, and nothing of it for another name', async () => {
    const given = { continuations: [], modelVersion: '1', profile: PROFILE };
    (await asked(PATH)).flush({ ...given, data: [recommendation(TRIGUN, [BEBOP, 1])] });
    await settled();
    const titles = () => [...page.querySelectorAll('anirec-recommendation-card h2')];
    await TestBed.inject(Router).navigateByUrl('/away');
    await TestBed.inject(Router).navigateByUrl('/profiles/anilist/Xinil?type=movie');
    await settled();
    expect(titles().length).toBe(1);
    (await asked(PATH)).flush({ ...given, data: [] });
    await settled();
    expect(titles().length).toBe(0);
    await TestBed.inject(Router).navigateByUrl('/profiles/anilist/Nanonko');
    const other = await asked(PATH.replace('Xinil', 'Nanonko'));
    expect(page.querySelector('anirec-recommendation-skeletons')).not.toBeNull();
    other.flush({ ...given, data: [] });
    await settled();
  });

  it('says that a list is as it was when its site is unavailable', async () => {
    const profile = { ...PROFILE, stale: true };
    (await asked(PATH)).flush({ data: [], continuations: [], modelVersion: '1', profile });
    await settled();
    expect(page.textContent).toContain('AniList is unavailable, so this is what the list was then.');
  });

  it('says that accounts are away where the answer does', async () => {
    const data = [recommendation(TRIGUN, [BEBOP, 1])];
    const given = { data, continuations: [], modelVersion: '1', profile: PROFILE };
    (await asked(PATH)).flush({ ...given, degraded: true });
    await settled();
    expect(page.querySelector('anirec-recommendation-card h2')?.textContent).toContain('Trigun');
    expect(page.querySelector('anirec-degraded-note')?.textContent).toContain('cannot be reached');
  });

  it('names the site that failed, and tries again', async () => {
    const away = { ...problem(502, 'Failed', 'AniList answered with an error.'), upstream: 'anilist' };
    (await asked(PATH)).flush(away, { status: 502, statusText: 'Bad Gateway' });
    await settled();
    expect(page.querySelector('[role=alert] h2')?.textContent).toBe('AniList is unavailable');
    page.querySelector<HTMLElement>('[role=alert] button')?.click();
    (await asked(PATH)).flush({ data: [], continuations: [], modelVersion: '1', profile: PROFILE });
    await settled();
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says so where nobody has that name', async () => {
    (await asked(PATH)).flush(problem(404, 'Not found', 'Nobody on AniList is called Xinil.'), {
      status: 404,
      statusText: 'Not Found',
    });
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Nobody on AniList is called Xinil.');
  });
});
