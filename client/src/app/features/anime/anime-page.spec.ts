import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Recommendation, Recommendations } from '@anirec/openapi/angular';
import {
  anime,
  animeDetails,
  animeTitles,
  BEBOP,
  continuation,
  MONSTER,
  problem,
  recommendation,
  TRIGUN,
} from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { PickTray } from '../../core/picks/pick-tray';
import { AnimePage } from './anime-page';

describe('AnimePage', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([{ path: 'anime/:animeId', component: AnimePage }], withComponentInputBinding()),
      ],
    });
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  function page(): HTMLElement {
    return harness.fixture.nativeElement as HTMLElement;
  }

  async function answerSimilar(id: number, ...data: Recommendation[]): Promise<void> {
    await answerRecommendations(id, { data });
  }

  async function answerRecommendations(id: number, answer: Partial<Recommendations>): Promise<void> {
    const nothing: Recommendations = { data: [], continuations: [], modelVersion: 'm1', degraded: false };
    (await asked(`/api/v1/anime/${id}/recommendations`)).flush({ ...nothing, ...answer });
    await settled();
  }

  it('shows all that is known, and names the tab', async () => {
    await harness.navigateByUrl('/anime/1');
    const details = animeDetails(BEBOP, {
      titles: animeTitles({
        english: 'Cowboy Bebop',
        japanese: 'カウボーイビバップ',
        simplifiedChinese: '星际牛仔',
      }),
      themes: ['Space'],
      links: [{ site: 'Netflix', url: 'https://www.netflix.com/title/80001305' }],
      externalIds: { aniList: 1, aniDb: 23 },
    });
    (await asked('/api/v1/anime/1')).flush(details);
    await answerSimilar(1, recommendation(TRIGUN, [BEBOP, 1]));
    expect(page().querySelector('h1')?.textContent).toBe('Cowboy Bebop');
    expect(page().querySelector('[lang=ja]')?.textContent).toBe('カウボーイビバップ');
    expect(page().querySelector('dd [lang=zh-Hans]')?.textContent).toBe('星际牛仔');
    expect(page().querySelector('.titles [lang=zh-Hans]')).toBeNull();
    expect(TestBed.inject(Title).getTitle()).toBe('Cowboy Bebop · AniRec');
    const links = [...page().querySelectorAll<HTMLAnchorElement>('.links a')];
    expect(links.map(link => link.href)).toEqual([
      'https://www.netflix.com/title/80001305',
      'https://myanimelist.net/anime/1',
      'https://anilist.co/anime/1',
      'https://anidb.net/anime/23',
    ]);
    expect(links.every(link => link.relList.contains('noopener'))).toBeTrue();
    expect(page().querySelector('anirec-similar-titles h3')?.textContent.trim()).toBe('Trigun');
    expect(page().querySelector<HTMLAnchorElement>('.chip-link')?.getAttribute('href')).toBe(
      '/anime?genre=Action',
    );
  });

  for (const { earlier, heading } of [
    { earlier: false, heading: 'Next in this franchise' },
    { earlier: true, heading: 'Earlier in this franchise' },
  ]) {
    it(`leads to another title of its franchise: ${heading}`, async () => {
      await harness.navigateByUrl('/anime/1');
      (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
      const movie = anime(5, 'Cowboy Bebop: The Movie');
      await answerRecommendations(1, { continuations: [{ ...continuation(movie, BEBOP), earlier }] });
      const next = page().querySelector('anirec-franchise-next');
      expect(next?.querySelector('h2')?.textContent).toBe(heading);
      expect(next?.querySelector('a')?.textContent).toBe('Cowboy Bebop: The Movie');
      expect(next?.querySelector('a')?.getAttribute('href')).toBe('/anime/5');
    });
  }

  it('says nothing of a franchise that has no more', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    await answerSimilar(1);
    expect(page().querySelector('anirec-franchise-next')).toBeNull();
  });

  it('puts the title into the picks and takes it out again', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    await answerSimilar(1);
    const button = page().querySelector<HTMLButtonElement>('.actions button');
    button?.click();
    expect(TestBed.inject(PickTray).has(1)).toBeTrue();
    button?.click();
    expect(TestBed.inject(PickTray).has(1)).toBeFalse();
  });

  it('shows another title when the address changes', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    await answerSimilar(1);
    await harness.navigateByUrl('/anime/19');
    (await asked('/api/v1/anime/19')).flush(animeDetails(MONSTER));
    await answerSimilar(19);
    expect(page().querySelector('h1')?.textContent).toBe('Monster');
  });

  it('says that a title does not exist', async () => {
    await harness.navigateByUrl('/anime/404');
    const missing = problem(404, 'Not found', 'No anime has the id 404.');
    (await asked('/api/v1/anime/404')).flush(missing, { status: 404, statusText: 'Not Found' });
    (await asked('/api/v1/anime/404/recommendations')).flush(missing, {
      status: 404,
      statusText: 'Not Found',
    });
    await settled();
    expect(page().querySelector('h1')?.textContent).toBe('AniRec does not know this title');
  });

  it('asks for nothing where the address has no id', async () => {
    await harness.navigateByUrl('/anime/bebop');
    await settled();
    expect(page().querySelector('h1')?.textContent).toBe('AniRec does not know this title');
  });

  it('offers to try again when the server does not answer', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).error(new ProgressEvent('error'));
    (await asked('/api/v1/anime/1/recommendations')).error(new ProgressEvent('error'));
    await settled();
    page().querySelector<HTMLElement>('[role=alert] button')?.click();
    const again = await asked('/api/v1/anime/1');
    expect(page().querySelector('[role=alert]')).toBeNull();
    again.flush(animeDetails(BEBOP));
    await answerSimilar(1, recommendation(TRIGUN, [BEBOP, 1]));
    expect(page().querySelector('h1')?.textContent).toBe('Cowboy Bebop');
  });

  it('keeps the title where only the titles like it are tried again, and the focus on the page', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    (await asked('/api/v1/anime/1/recommendations')).error(new ProgressEvent('error'));
    await settled();
    const button = page().querySelector<HTMLElement>('[role=alert] button');
    button?.focus();
    button?.click();
    (await asked('/api/v1/anime/1')).error(new ProgressEvent('error'));
    await answerSimilar(1, recommendation(TRIGUN, [BEBOP, 1]));
    expect(page().querySelector('h1')?.textContent).toBe('Cowboy Bebop');
    expect(page().querySelectorAll('anirec-similar-titles anirec-anime-card').length).toBe(1);
    expect(document.activeElement?.tagName).toBe('H1');
  });
});
