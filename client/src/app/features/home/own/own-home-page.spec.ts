import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Recommendation } from '@anirec/openapi/angular';
import { AWAY, GUEST, listed, SESSION_PATH, signIn } from '../../../../testing/account';
import {
  anime,
  BEBOP,
  continuation,
  FACETS,
  MONSTER,
  problem,
  recommendation,
  TRIGUN,
} from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { answerOtherMarks } from '../../../../testing/marks';
import { find } from '../../../../testing/page';
import { BrowserListKeeper } from '../../../core/list/browser-list-keeper';
import { Session } from '../../../core/session/session';
import { OwnHomePage } from './own-home-page';

const LIST = '/api/v1/users/me/list';
const FOR_ME = '/api/v1/users/me/recommendations';
const CATALOGUE = '/api/v1/anime';
/** What the catalogue of the specs reaches until. */
const SEASON = { season: 'spring', seasonYear: 2004, year: 2004 } as const;

describe('The home of somebody’s own list', () => {
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: '', component: OwnHomePage }])],
    });
  });
  afterEach(async () => {
    await answerOtherMarks();
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function open(): Promise<void> {
    const harness = await RouterTestingHarness.create('/');
    page = harness.fixture.nativeElement as HTMLElement;
    document.body.append(page);
    (await asked('/api/v1/facets')).flush(FACETS);
    await settled();
  }

  async function recommend(query: Record<string, string>, data: Recommendation[], more = {}): Promise<void> {
    const answer = { data, continuations: [], modelVersion: '1', ratingsEnd: 2016, degraded: false, ...more };
    (await asked(FOR_ME, query)).flush(answer);
    await settled();
  }

  async function listCatalogue(...data: readonly (typeof BEBOP)[]): Promise<void> {
    (await asked(CATALOGUE, { season: 'spring' })).flush({ data, page: { nextCursor: null }, exact: true });
    await settled();
  }

  function lines(heading: string, selector: string): string[] {
    const section = page.querySelector(`[aria-labelledby="${heading}"]`);
    return [...(section?.querySelectorAll(selector) ?? [])].map(each =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
  }

  it('says what comes next of what is watched, counts an episode, and is done with the last', async () => {
    await open();
    await signIn();
    await recommend({ limit: '12' }, []);
    await recommend({ yearTo: '2004' }, []);
    await listCatalogue();
    const entries = [listed(BEBOP, { progress: 25 }), listed(MONSTER, { progress: 2 })];
    (await asked(LIST, { status: 'watching' })).flush({ data: entries, page: { nextCursor: null } });
    await settled();
    expect(lines('continue-heading', 'li p')).toEqual(['Next: episode 26 of 26', 'Next: episode 3 of 74']);
    const button = find(page, '[aria-label="Watched one more episode of Cowboy Bebop"]', HTMLElement);
    button.focus();
    button.click();
    const put = await asked(`${LIST}/1`);
    expect(put.request.body).toEqual({ status: 'completed', score: null, progress: 26 });
    put.flush(listed(BEBOP, { status: 'completed', progress: 26 }));
    await settled();
    expect(lines('continue-heading', 'h3')).toEqual(['Monster']);
    expect(document.activeElement?.ariaLabel).toBe('Watched one more episode of Monster');
  });

  it('shows of the last season that is known what goes on, what suits, and what is popular, in this order', async () => {
    await open();
    await signIn();
    (await asked(LIST, { status: 'watching' })).flush({ data: [], page: { nextCursor: null } });
    await recommend({ limit: '12' }, [recommendation(TRIGUN, [BEBOP, 1])]);
    const [sequel, fresh, known] = ['Sequel', 'Fresh', 'Known'].map((name, place) =>
      anime(900 + place, name, SEASON),
    );
    if (!sequel || !fresh || !known) throw new Error('There are three.');
    const data = [recommendation(fresh, [BEBOP, 1]), recommendation(TRIGUN, [BEBOP, 1])];
    await recommend({ yearFrom: '2003', yearTo: '2004' }, data, {
      continuations: [continuation(sequel, BEBOP)],
    });
    await listCatalogue(fresh, known);
    expect(lines('season-heading', 'h3')).toEqual(['Sequel', 'Fresh', 'Known']);
    expect(lines('season-heading', 'li > p')).toEqual([
      'Continues Cowboy Bebop',
      'Because you watched Cowboy Bebop',
      'Popular this season',
    ]);
    expect(lines('for-you-heading', 'h3')).toEqual(['Trigun']);
    expect(lines('continue-heading', '.none').length).toBe(1);
  });

  it('shows the rest where recommendations fail', async () => {
    await open();
    await signIn();
    const data = [listed(MONSTER)];
    (await asked(LIST, { status: 'watching' })).flush({ data, page: { nextCursor: null } });
    for (const limit of ['12', '100'])
      (await asked(FOR_ME, { limit })).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await listCatalogue(anime(900, 'Known', SEASON));
    expect(lines('continue-heading', 'h3')).toEqual(['Monster']);
    expect(lines('for-you-heading', '[role=alert]').length).toBe(1);
    expect(lines('season-heading', 'h3')).toEqual(['Known']);
  });

  it('is made from the list that the browser keeps where nobody is signed in', async () => {
    await TestBed.inject(BrowserListKeeper).put(listed(BEBOP, { status: 'completed', score: 9 }));
    await TestBed.inject(BrowserListKeeper).put(listed(MONSTER));
    await open();
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await settled();
    const questions = TestBed.inject(HttpTestingController).match(({ method }) => method === 'POST');
    const picks = jasmine.arrayContaining([{ animeId: 1, score: 9 }]);
    expect(questions.map(({ request }): unknown => request.body)).toEqual([
      jasmine.objectContaining({ picks, limit: 12 }),
      jasmine.objectContaining({ picks, yearFrom: 2003, yearTo: 2004 }),
    ]);
    const data = [recommendation(TRIGUN, [BEBOP, 1])];
    for (const each of questions) each.flush({ data, continuations: [], modelVersion: '1', degraded: false });
    await listCatalogue();
    const found = { data: [MONSTER], page: { nextCursor: null }, exact: true };
    (await asked(CATALOGUE, { id: '19' })).flush(found);
    await settled();
    expect(lines('continue-heading', 'h3')).toEqual(['Monster']);
    expect(lines('for-you-heading', 'h3')).toEqual(['Trigun']);
  });
});
