import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AnimeSummary, Recommendation, Recommendations } from '@anirec/openapi/angular';
import {
  anime,
  animeDetails,
  animeTitles,
  BEBOP,
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
    (await asked(`/api/v1/anime/${id}/recommendations`)).flush({ ...nothingLike(), ...answer });
    await answerFranchise(id);
  }

  async function answerFranchise(id: number, data: readonly AnimeSummary[] = []): Promise<void> {
    (await asked(`/api/v1/anime/${id}/franchise`)).flush({ data });
    await settled();
  }

  function nothingLike(): Recommendations {
    return {
      data: [],
      continuations: [],
      modelVersion: 'm1',
      ratingsEnd: 2016,
      degraded: false,
      withoutKnownGenre: 0,
    };
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
    const links = [...page().querySelectorAll<HTMLAnchorElement>('anirec-where-to-watch a, .links a')];
    expect(links.map(link => link.href)).toEqual([
      'https://myanimelist.net/anime/1',
      'https://anilist.co/anime/1',
      'https://anidb.net/anime/23',
      'https://www.netflix.com/title/80001305',
    ]);
    expect(links.every(link => link.relList.contains('noopener'))).toBeTrue();
    expect(page().querySelector('anirec-similar-titles h3')?.textContent.trim()).toBe('Trigun');
    expect(page().querySelector<HTMLAnchorElement>('.chip-link')?.getAttribute('href')).toBe(
      '/anime?genre=Action',
    );
  });

  it('says up to which year ratings are known, as the answer has it', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    const guessed = recommendation(anime(7, 'Newer', { year: 2030 }), [BEBOP, 1]);
    await answerRecommendations(1, { data: [{ ...guessed, evidence: 'likeness' }], ratingsEnd: 2029 });
    expect(page().querySelector('anirec-similar-titles .evidence')?.textContent).toContain('end in 2029');
  });

  it('says of similar titles that they are guessed where no ratings speak for any of them', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    await answerSimilar(1, { ...recommendation(TRIGUN, [BEBOP, 1]), evidence: 'likeness' });
    expect(page().querySelector('anirec-similar-titles p')?.textContent).toContain('as far as we can guess');
  });

  it('lists its franchise in order, says which of it this is, and shows a long one whole when asked', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    (await asked('/api/v1/anime/1/recommendations')).flush(nothingLike());
    const others = Array.from({ length: 19 }, (_, place) => anime(100 + place, `Film ${place}`));
    await answerFranchise(1, [...others.slice(0, 10), BEBOP, ...others.slice(10)]);
    const rows = () => [...page().querySelectorAll('anirec-franchise-order li')];
    expect(rows().length).toBe(6);
    expect(page().querySelector('[aria-current] h3')?.textContent.trim()).toBe('Cowboy Bebop');
    page().querySelector<HTMLElement>('anirec-franchise-order > section > button')?.click();
    await settled();
    expect(rows().length).toBe(20);
    expect(document.activeElement?.closest('anirec-franchise-order')).not.toBeNull();
  });

  it('says nothing of a franchise of one', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    (await asked('/api/v1/anime/1/recommendations')).flush(nothingLike());
    await answerFranchise(1, [BEBOP]);
    expect(page().querySelector('anirec-franchise-order')).toBeNull();
    expect(page().querySelector('anirec-similar-titles')).not.toBeNull();
  });

  it('goes without its franchise where that cannot be read', async () => {
    await harness.navigateByUrl('/anime/1');
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    (await asked('/api/v1/anime/1/franchise')).error(new ProgressEvent('error'));
    (await asked('/api/v1/anime/1/recommendations')).flush(nothingLike());
    await settled();
    expect(page().querySelector('anirec-franchise-order')).toBeNull();
    expect(page().querySelector('anirec-similar-titles')).not.toBeNull();
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
    for (const part of ['recommendations', 'franchise']) {
      const notFound = { status: 404, statusText: 'Not Found' };
      (await asked(`/api/v1/anime/404/${part}`)).flush(missing, notFound);
    }
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
    (await asked('/api/v1/anime/1/franchise')).error(new ProgressEvent('error'));
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
    await answerFranchise(1);
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
