import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { DetailsState, TitleDetails } from '@anirec/openapi/angular';
import { details } from '../../../../testing/details';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { DetailsFeed } from './details-feed';
import { Synopsis } from './synopsis';

const PATH = '/api/v1/anime/1/details';

describe('The synopsis', () => {
  let fixture: ComponentFixture<Synopsis>;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    TestBed.inject(DetailsFeed).animeId.set(1);
    fixture = TestBed.createComponent(Synopsis);
    fixture.componentRef.setInput('name', 'Cowboy Bebop');
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  function part(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  function text(): string {
    return part().textContent.replaceAll(/\s+/g, ' ').trim();
  }

  async function answer(fields: Partial<TitleDetails>): Promise<void> {
    const none: TitleDetails = { animeId: 1, state: 'known', details: null, retryAfterSeconds: null };
    (await asked(PATH)).flush({ ...none, ...fields });
    await settled();
  }

  async function answerNothing(state: DetailsState, retryAfterSeconds: number | null = null): Promise<void> {
    await answer({ state, retryAfterSeconds });
  }

  it('is told with the score, the votes and whose they are', async () => {
    await answer({ details: details({ synopsis: 'Bounty hunters.', score: 86, votes: 187_000 }) });
    expect(text()).toContain('86 of 100 by 187,000 votes on AniList');
    expect(text()).toContain('Bounty hunters.');
    expect(part().querySelector<HTMLAnchorElement>('.from a')?.href).toBe('https://anilist.co/anime/1');
  });

  it('takes as much room before it is there as with it and without it', async () => {
    await settled();
    const before = part().getBoundingClientRect().height;
    expect(before).toBeGreaterThan(0);
    await answer({ details: details({ synopsis: 'Long. '.repeat(500), score: 86, votes: 3 }) });
    expect(part().getBoundingClientRect().height).toBe(before);
    TestBed.inject(DetailsFeed).animeId.set(2);
    (await asked('/api/v1/anime/2/details')).flush({ animeId: 2, state: 'unlisted', details: null });
    await settled();
    expect(part().getBoundingClientRect().height).toBe(before);
  });

  it('that is long is cut until all of it is asked for', async () => {
    await answer({ details: details({ synopsis: 'Long. '.repeat(500) }) });
    const button = part().querySelector<HTMLButtonElement>('.more');
    expect(button?.textContent.trim()).toBe('Read all');
    const cut = part().querySelector('.text')?.getBoundingClientRect().height ?? 0;
    button?.click();
    await settled();
    expect(part().querySelector('.text')?.getBoundingClientRect().height).toBeGreaterThan(2 * cut);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
  });

  it('that is short is not', async () => {
    await answer({ details: details({ synopsis: 'Short.' }) });
    expect(part().querySelector('.more')).toBeNull();
  });

  for (const [state, says] of [
    ['away', /does not answer at the moment/],
    ['busy', /asked as often as it may/],
  ] as const) {
    it(`can be asked for again where AniList is ${state}`, async () => {
      await answerNothing(state, 30);
      expect(text()).toMatch(says);
      part().querySelector<HTMLButtonElement>('button')?.click();
      await answer({ details: details({ synopsis: 'Back again.' }) });
      expect(text()).toContain('Back again.');
    });
  }

  it('can be asked for again where the answer was lost', async () => {
    (await asked(PATH)).error(new ProgressEvent('error'));
    await settled();
    expect(text()).toContain('could not be loaded');
    part().querySelector<HTMLButtonElement>('button')?.click();
    await answer({ details: details({ synopsis: 'Back again.' }) });
    expect(text()).toContain('Back again.');
  });

  for (const [state, says] of [
    ['unlisted', /AniList does not have this title/],
    ['known', /no synopsis/],
  ] as const) {
    it(`is not offered again where there is none: ${state}`, async () => {
      await answer({ state, details: state === 'known' ? details({ synopsis: null }) : null });
      expect(text()).toMatch(says);
      expect(part().querySelector('button')).toBeNull();
    });
  }

  it('says that it is old', async () => {
    await answer({ details: details({ stale: true }) });
    expect(text()).toContain('a few days old');
  });

  it('brings the trailer, of which nothing is loaded before it is asked for', async () => {
    const trailer = {
      site: 'youtube',
      id: 'abcdefghijk',
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
    } as const;
    await answer({ details: details({ trailer }) });
    expect(part().querySelector('iframe')).toBeNull();
    expect(part().querySelector('anirec-trailer-player button')?.textContent.trim()).toBe(
      'Watch the trailer',
    );
  });

  it('links the trailer of a site that pages may not show', async () => {
    const trailer = {
      site: 'dailymotion',
      id: 'x7tgcev',
      url: 'https://www.dailymotion.com/video/x7tgcev',
    } as const;
    await answer({ details: details({ trailer }) });
    expect(part().querySelector<HTMLAnchorElement>('anirec-trailer-player a')?.href).toBe(trailer.url);
    expect(part().querySelector('dialog')).toBeNull();
  });
});
