import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AnimeSummary, Recommendation } from '@anirec/openapi/angular';
import { GUEST, listed, SESSION_PATH, signIn } from '../../../testing/account';
import { anime, BEBOP, FACETS, MONSTER, recommendation, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks } from '../../../testing/marks';
import { Session } from '../../core/session/session';
import { SeasonPage } from './season-page';
import { seasonAt, seasonName } from '../../core/seasons/season-of-year';

describe('The page of a season', () => {
  let page: HTMLElement;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    const routes = ['season', 'season/:year/:season'].map(path => ({ path, component: SeasonPage }));
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter(routes, withComponentInputBinding())],
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
    (await asked('/api/v1/facets')).flush(FACETS);
  }

  async function answer(data: readonly AnimeSummary[], nextCursor: string | null = null): Promise<void> {
    (await asked('/api/v1/anime')).flush({ data, page: { nextCursor }, exact: true });
    await settled();
  }

  function names(): string[] {
    return [...page.querySelectorAll('.cards h3')].map(each => each.textContent.trim());
  }

  it('lists its titles, the most watched first, all of them, and names the tab', async () => {
    await visit('/season/1998/spring');
    const request = await asked('/api/v1/anime', { year: '1998', season: 'spring', sort: 'popularity' });
    request.flush({ data: [BEBOP], page: { nextCursor: 'next' }, exact: true });
    (await asked('/api/v1/anime', { cursor: 'next' })).flush({
      data: [TRIGUN],
      page: { nextCursor: null },
      exact: true,
    });
    await settled();
    expect(names()).toEqual(['Cowboy Bebop', 'Trigun']);
    expect(page.querySelector('h1')?.textContent).toBe('Spring 1998');
    expect(TestBed.inject(Title).getTitle()).toBe('Spring 1998 anime · AniRec');
    const neighbours = [...page.querySelectorAll('.neighbours a')].map(each => each.getAttribute('href'));
    expect(neighbours).toEqual(['/season/1998/winter', '/season/1998/summer']);
  });

  it('is of the season that it is where the address says none', async () => {
    await visit('/season');
    await answer([]);
    expect(page.querySelector('h1')?.textContent).toBe(seasonName(seasonAt(new Date())));
  });

  it('can be subscribed to, and so can whatever season it is then', async () => {
    const feeds = () => [...page.querySelectorAll('a[href^="/api"]')].map(each => each.getAttribute('href'));
    await visit('/season/1998/spring');
    await answer([BEBOP]);
    expect(feeds()).toEqual([
      '/api/v1/feeds/season.ics?year=1998&season=spring',
      '/api/v1/feeds/season.atom?year=1998&season=spring',
    ]);
    await harness.navigateByUrl('/season');
    await answer([]);
    expect(feeds()).toEqual(['/api/v1/feeds/season.ics', '/api/v1/feeds/season.atom']);
  });

  it('says that the catalogue is older than it, and leads to the last that it knows', async () => {
    await visit('/season/2026/fall');
    await answer([]);
    expect(page.querySelector('anirec-notice')?.textContent).toContain('The catalogue is older than it');
    expect(page.querySelector('anirec-notice a')?.getAttribute('href')).toBe('/season/2004/spring');
  });

  it('says that it has no title of an old one', async () => {
    await visit('/season/1920/fall');
    await answer([]);
    expect(page.querySelector('anirec-notice a')?.getAttribute('href')).toBe('/anime?year=1920');
    expect(page.querySelector('.reach')?.textContent.trim()).toBe('');
  });

  it('narrows by type and genre, which the address holds, and widens again', async () => {
    const film = anime(5, 'The Movie', { type: 'movie' });
    await visit('/season/1998/spring?type=tv&genre=Mystery');
    await answer([BEBOP, film, MONSTER]);
    expect(names()).toEqual(['Monster']);
    await harness.navigateByUrl('/season/1998/spring?type=ova');
    await settled();
    expect(names()).toEqual([]);
    page.querySelector<HTMLElement>('anirec-notice button')?.click();
    await harness.fixture.whenStable();
    await settled();
    expect(names().length).toBe(3);
  });

  it('says which are recommended to whoever is signed in, and shows those alone', async () => {
    await visit('/season/1998/spring');
    await answer([BEBOP, TRIGUN]);
    await signIn();
    const data: Recommendation[] = [MONSTER, TRIGUN].map(title => recommendation(title, [BEBOP, 1]));
    const suited = await asked('/api/v1/users/me/recommendations', { yearFrom: '1997', yearTo: '1998' });
    suited.flush({
      data,
      continuations: [],
      modelVersion: 'm1',
      ratingsEnd: 2016,
      degraded: false,
      withoutKnownGenre: 0,
    });
    await answerMarks();
    await settled();
    expect([...page.querySelectorAll('.rank')].map(each => each.textContent)).toEqual(['No. 1 for you']);
    await harness.navigateByUrl('/season/1998/spring?only=recommended');
    await settled();
    expect(names()).toEqual(['Trigun']);
  });

  it('says what is on the list of whoever is here, and shows that alone', async () => {
    await visit('/season/1998/spring');
    await answer([BEBOP, TRIGUN]);
    await signIn();
    (await asked('/api/v1/users/me/recommendations')).flush({
      data: [],
      continuations: [],
      modelVersion: '1',
    });
    await answerMarks([listed(TRIGUN, { score: 8 })]);
    await settled();
    expect([...page.querySelectorAll('.listed')].map(each => each.textContent.trim())).toEqual([
      'Watching, score 8',
    ]);
    await harness.navigateByUrl('/season/1998/spring?only=listed');
    await settled();
    expect(names()).toEqual(['Trigun']);
  });

  it('offers to try again where the API does not answer', async () => {
    await visit('/season/1998/spring');
    (await asked('/api/v1/anime')).error(new ProgressEvent('error'));
    await settled();
    page.querySelector<HTMLElement>('[role=alert] button')?.click();
    await answer([BEBOP]);
    expect(names()).toEqual(['Cowboy Bebop']);
  });

  for (const address of ['/season/2026/autumn', '/season/26/fall', '/season/2200/fall']) {
    it(`says that ${address} is none, and what would be`, async () => {
      await harness.navigateByUrl(address);
      page = harness.fixture.nativeElement as HTMLElement;
      (await asked('/api/v1/facets')).flush(FACETS);
      await settled();
      expect(page.querySelector('h1')?.textContent).toBe('There is no such season');
      expect(page.textContent).toContain('winter, spring, summer or fall');
    });
  }

  it('asks nothing for a guest’s taste', async () => {
    await visit('/season/1998/spring');
    await answer([BEBOP]);
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await settled();
    expect(page.querySelector('.rank')).toBeNull();
  });
});
