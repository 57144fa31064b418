import { Location } from '@angular/common';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Recommendation, Recommendations } from '@anirec/openapi/angular';
import { anime, BEBOP, MONSTER, NOTHING, TRIGUN } from '../../../../testing/anime';
import { continuation, problem, recommendation } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { find, unfold } from '../../../../testing/page';
import { PickTray } from '../../../core/picks/pick-tray';
import { ADDRESS_OF_PICKS } from '../../../core/picks/picks-guard';
import { RecommendationsPage } from './recommendations-page';

const PATH = '/api/v1/recommendations';
const CHAMPLOO = anime(205, 'Samurai Champloo');

describe('RecommendationsPage', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([{ path: 'recommendations', component: RecommendationsPage, ...ADDRESS_OF_PICKS }]),
      ],
    });
    TestBed.inject(Router).setUpLocationChangeListener();
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  function page(): HTMLElement {
    return harness.fixture.nativeElement as HTMLElement;
  }

  function text(selector: string): string {
    return page().querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  async function openLink(picks: string): Promise<void> {
    await harness.navigateByUrl(`/recommendations?picks=${picks}`);
  }

  async function answerNames(): Promise<void> {
    (await asked('/api/v1/anime')).flush({ data: [BEBOP, TRIGUN, MONSTER], page: { nextCursor: null } });
  }

  async function answer(picks: string, ...data: Recommendation[]): Promise<void> {
    await answerQuestion({ picks }, { data });
  }

  async function answerQuestion(
    question: Record<string, string | string[]>,
    given: Partial<Recommendations>,
  ): Promise<void> {
    (await asked(PATH, question)).flush({ ...NOTHING, ...given });
    await settled();
  }

  function press(label: string): void {
    const buttons = [...page().querySelectorAll('button')];
    const button = buttons.find(each => (each.ariaLabel ?? each.textContent.trim()) === label);
    if (!button) throw new Error(`There is no button ${label}.`);
    button.click();
  }

  function url(): string {
    return TestBed.inject(Router).url;
  }

  it('shows what a link recommends, and why, to somebody who has no picks', async () => {
    await openLink('1:9,6');
    await answerNames();
    await answer('1:9,6', recommendation(CHAMPLOO, [BEBOP, 0.62], [TRIGUN, 0.38]));
    expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
    expect(text('.sentence')).toBe('Because you picked ● Cowboy Bebop 62 %, ● Trigun 38 %');
    expect(page().querySelectorAll('anirec-pick-row').length).toBe(2);
  });

  it('draws the shares in proportion, and the bar in proportion to the best', async () => {
    await openLink('1,6');
    await answerNames();
    await answer(
      '1,6',
      recommendation(CHAMPLOO, [BEBOP, 0.6], [TRIGUN, 0.2]),
      recommendation(MONSTER, [TRIGUN, 0.4]),
    );
    const bars = [...page().querySelectorAll<HTMLElement>('.bar[style]')];
    expect(bars.map(bar => parseFloat(bar.style.width))).toEqual([100, 50]);
    const parts = [...(bars[0]?.children ?? [])].map(part => (part as HTMLElement).style.flexGrow);
    expect(parts).toEqual(['0.75', '0.25']);
  });

  it('ranks again when a score changes, and writes it into the address', async () => {
    await openLink('1,6');
    await answerNames();
    await answer('1,6', recommendation(CHAMPLOO, [BEBOP, 1]));
    const score = find(page(), 'anirec-pick-row select', HTMLSelectElement);
    score.value = '10';
    score.dispatchEvent(new Event('change'));
    await answer('1:10,6', recommendation(MONSTER, [BEBOP, 1]));
    expect(text('anirec-recommendation-card h2')).toBe('Monster');
    expect(url()).toBe('/recommendations?picks=1:10,6');
  });

  it('keeps the list on screen while the next is on its way', async () => {
    await openLink('1,6');
    await answerNames();
    await answer('1,6', recommendation(CHAMPLOO, [BEBOP, 1]));
    TestBed.inject(PickTray).remove(6);
    const request = await asked(PATH, { picks: '1' });
    expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
    request.flush({ data: [], continuations: [], modelVersion: 'm1' });
    await settled();
    expect(text('anirec-notice h2')).toBe('Nothing to recommend yet');
  });

  it('leaves a reason out, and takes that back', async () => {
    await openLink('1,6');
    await answerNames();
    await answer('1,6', recommendation(CHAMPLOO, [BEBOP, 1], [TRIGUN, 0.5]));
    await unfold(page());
    page().querySelector<HTMLElement>('[aria-label="Leave out Trigun"]')?.click();
    await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
    expect(text('.sentence')).toBe('Because you picked ● Cowboy Bebop 100 %');
    TestBed.inject(PickTray).undo();
    await answer('1,6', recommendation(CHAMPLOO, [BEBOP, 1], [TRIGUN, 0.5]));
    expect(text('.sentence')).toContain('Trigun 33 %');
  });

  it('takes a title that was seen into the picks', async () => {
    await openLink('1');
    await answerNames();
    await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
    page().querySelector<HTMLElement>('anirec-recommendation-card [aria-label^="I’ve seen it"]')?.click();
    await answer('1,205', recommendation(MONSTER, [CHAMPLOO, 1]));
    expect(TestBed.inject(PickTray).has(205)).toBeTrue();
  });

  it('says what to do where there are no picks', async () => {
    await harness.navigateByUrl('/recommendations');
    await settled();
    expect(text('anirec-notice h2')).toBe('Pick something first');
  });

  it('recommends from the visitor’s own picks where the address has none', async () => {
    TestBed.inject(PickTray).add(1);
    await harness.navigateByUrl('/recommendations');
    await answerNames();
    await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
    expect(url()).toBe('/recommendations?picks=1');
  });

  it('offers to try again when the API is not available', async () => {
    await openLink('1');
    await answerNames();
    const failure = problem(503, 'Unavailable', 'The model is being loaded.');
    (await asked(PATH)).flush(failure, { status: 503, statusText: 'Service Unavailable' });
    await settled();
    expect(text('[role=alert]')).toContain('The model is being loaded.');
    page().querySelector<HTMLElement>('[role=alert] button')?.click();
    await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
    expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
  });

  it('goes on without picks that are no title', async () => {
    await openLink('1,404');
    await answerNames();
    const refusal = problem(422, 'Cannot be carried out', 'Some picks cannot be used.');
    (await asked(PATH)).flush(refusal, { status: 422, statusText: 'Unprocessable Content' });
    await settled();
    expect(text('[role=alert]')).toContain('1 of your titles is not in the catalogue.');
    page().querySelector<HTMLElement>('[role=alert] button')?.click();
    await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
    expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
  });

  it('draws no bar longer than the best one’s, whatever comes first', async () => {
    await openLink('1&obscurity=1');
    await answerNames();
    await answer('1', recommendation(MONSTER, [BEBOP, 0.2]), recommendation(CHAMPLOO, [BEBOP, 0.4]));
    const bars = [...page().querySelectorAll<HTMLElement>('.bar[style]')];
    expect(bars.map(bar => parseFloat(bar.style.width))).toEqual([50, 100]);
  });

  describe('with titles that less like is wanted of', () => {
    it('asks for what a link wants less of', async () => {
      await openLink('1:9&unlike=6');
      await answerNames();
      await answerQuestion(
        { picks: '1:9', unlike: '6' },
        { data: [recommendation(CHAMPLOO, [BEBOP, 1], [TRIGUN, -0.2])] },
      );
      expect(text('.lead')).toContain('Ranked from your 1 pick, and away from 1 title.');
      await unfold(page());
      expect(text('tbody tr:last-child th')).toBe('● Trigun (less like this)');
    });

    it('wants less like a recommended title, and takes that back', async () => {
      await openLink('1');
      await answerNames();
      await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
      press('Less like this: Samurai Champloo');
      await answerQuestion({ picks: '1', unlike: '205' }, { data: [recommendation(MONSTER, [BEBOP, 1])] });
      expect(url()).toBe('/recommendations?picks=1&unlike=205');
      press('Undo');
      const first = recommendation(CHAMPLOO, [BEBOP, 1]);
      await answerQuestion({ picks: '1', unlike: [] }, { data: [first] });
      expect(url()).toBe('/recommendations?picks=1');
    });
  });

  describe('with something to go on with', () => {
    const MOVIE = anime(5, 'Cowboy Bebop: The Movie');

    it('says so beside the list', async () => {
      await openLink('1');
      await answerNames();
      await answerQuestion(
        { picks: '1' },
        {
          data: [recommendation(CHAMPLOO, [BEBOP, 1])],
          continuations: [continuation(MOVIE, BEBOP, [BEBOP, 1])],
        },
      );
      expect(text('anirec-continuations h3')).toBe('Next: Cowboy Bebop: The Movie');
      expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
    });
  });

  describe('narrowed by an address', () => {
    const FILTERS = 'genre=Mystery&excludeGenre=Horror';

    it('asks for what the address says', async () => {
      await openLink(`1&${FILTERS}&type=tv&type=movie&yearFrom=2000&minPopularity=50&diversity=0.4`);
      await answerNames();
      const question = {
        ...{ picks: '1', genre: 'Mystery', excludeGenre: 'Horror', type: ['tv', 'movie'] },
        ...{ yearFrom: '2000', minPopularity: '50', diversity: '0.4', limit: '20' },
      };
      await answerQuestion(question, { data: [recommendation(MONSTER, [BEBOP, 1])] });
      expect(text('anirec-refine .bar button')).toBe('Refine (7)');
    });

    it('keeps that where the picks change', async () => {
      await openLink(`1,6&${FILTERS}`);
      await answerNames();
      await answer('1,6', recommendation(MONSTER, [BEBOP, 1]));
      TestBed.inject(PickTray).remove(6);
      await answerQuestion({ picks: '1', genre: 'Mystery', excludeGenre: 'Horror' }, {});
      expect(url()).toBe(`/recommendations?picks=1&${FILTERS}`);
    });

    it('keeps the picks where the address goes back a step', async () => {
      await openLink('1');
      await answerNames();
      await answer('1', recommendation(CHAMPLOO, [BEBOP, 1]));
      await openLink('1&genre=Mystery');
      await answerQuestion({ picks: '1', genre: 'Mystery' }, {});
      TestBed.inject(PickTray).add(6);
      await answerQuestion({ picks: '1,6', genre: 'Mystery' }, {});
      TestBed.inject(Location).back();
      await answerQuestion({ picks: '1,6', genre: [] }, { data: [recommendation(MONSTER, [BEBOP, 1])] });
      expect(url()).toBe('/recommendations?picks=1,6');
      expect(TestBed.inject(PickTray).isBorrowed()).toBeFalse();
    });

    it('says that the filters leave nothing, and clears them', async () => {
      await openLink(`1&${FILTERS}`);
      await answerNames();
      await answer('1');
      expect(text('anirec-notice h2')).toBe('The filters leave nothing');
      page().querySelector<HTMLElement>('anirec-notice button')?.click();
      await answerQuestion({ picks: '1', genre: [] }, { data: [recommendation(CHAMPLOO, [BEBOP, 1])] });
      expect(url()).toBe('/recommendations?picks=1');
      expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
    });

    it('offers to clear filters that the API does not know', async () => {
      await openLink('1&genre=Gone');
      await answerNames();
      const refusal = {
        ...problem(422, 'Cannot be carried out', 'Some of it cannot be used.'),
        errors: [{ pointer: '/query/genre/0', message: 'there is no such genre' }],
      };
      (await asked(PATH)).flush(refusal, { status: 422, statusText: 'Unprocessable Content' });
      await settled();
      expect(text('[role=alert]')).toContain('does not know one of the filters');
      page().querySelector<HTMLElement>('[role=alert] button')?.click();
      await answerQuestion({ picks: '1', genre: [] }, { data: [recommendation(CHAMPLOO, [BEBOP, 1])] });
      expect(text('anirec-recommendation-card h2')).toBe('Samurai Champloo');
    });
  });
});
