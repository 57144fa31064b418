import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { HistoryEntry, RecommendationsInput } from '@anirec/openapi/angular';
import { AWAY } from '../../../testing/account';
import { BEBOP } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { HistoryPage } from './history-page';

const PATH = '/api/v1/users/me/history';
const NO_CONTENT = { status: 204, statusText: 'No Content' };
const FACTS = {
  results: [{ id: 6, title: 'Trigun' }],
  modelVersion: '3f2a9c51d0be',
  createdAt: '2026-11-22T18:30:00.000Z',
};
const SEARCH: HistoryEntry = { ...FACTS, id: 1, kind: 'search', input: { query: 'cowboy' } };

function recommended(id: number, input: Partial<RecommendationsInput>): HistoryEntry {
  const whole: RecommendationsInput = { source: 'picks', picks: [], unlike: [], options: {}, ...input };
  return { ...FACTS, id, kind: 'recommendations', input: whole };
}

describe('HistoryPage', () => {
  let page: HTMLElement;

  async function show(...data: readonly HistoryEntry[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'history', component: HistoryPage }])],
    });
    const harness = await RouterTestingHarness.create('/history');
    page = harness.fixture.nativeElement as HTMLElement;
    (await asked(PATH)).flush({ data, page: { nextCursor: null } });
    await settled();
  }

  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  function links(): (string | null)[] {
    return [...page.querySelectorAll('h2 a')].map(link => link.getAttribute('href'));
  }

  it('leads to what was asked for, with all that it was asked with', async () => {
    const picks = [{ animeId: 1, score: 9 }, { animeId: 5114 }];
    await show(
      SEARCH,
      recommended(2, { picks, unlike: [20], options: { genre: ['Drama'], limit: 20 } }),
      recommended(3, { source: 'list', options: { planToWatch: 'show' } }),
      recommended(4, { source: 'anime', picks: [{ animeId: 1 }] }),
    );
    expect(links()).toEqual([
      '/?search=cowboy',
      '/recommendations?picks=1:9,5114&unlike=20&genre=Drama',
      '/for-you?planToWatch=show',
      '/anime/1',
    ]);
    (await asked('/api/v1/anime')).flush({ data: [BEBOP], page: { nextCursor: null } });
    await settled();
    expect(page.textContent).toContain('Recommended from Cowboy Bebop and 1 more');
    expect(page.textContent).toContain('genre: Drama');
    expect(page.textContent).toContain('3f2a9c51d0be');
  });

  it('deletes an entry of the history once that is pressed', async () => {
    await show(SEARCH);
    find(page, '[aria-label^="Delete: "]', HTMLElement).click();
    (await asked(`${PATH}/1`)).flush(null, NO_CONTENT);
    await settled();
    expect(page.textContent).toContain('Nothing here yet');
  });

  it('brings an entry back that was not deleted, and says why', async () => {
    await show(SEARCH);
    find(page, '[aria-label^="Delete: "]', HTMLElement).click();
    (await asked(`${PATH}/1`)).flush(null, AWAY);
    await settled();
    expect(links().length).toBe(1);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Nothing was deleted.');
  });

  it('has the focus in the row beside one that goes', async () => {
    await show(SEARCH, { ...SEARCH, id: 2 });
    const [first, second] = page.querySelectorAll<HTMLElement>('[aria-label^="Delete: "]');
    first?.focus();
    first?.click();
    TestBed.tick();
    expect(document.activeElement).toBe(second ?? null);
    (await asked(`${PATH}/1`)).flush(null, NO_CONTENT);
    await settled();
  });

  it('has the focus on the way out of clearing, on the way in again, and on the heading at the end', async () => {
    await show(SEARCH);
    const press = (label: string) => {
      const buttons = [...page.querySelectorAll<HTMLElement>('anirec-clear-history button')];
      buttons.find(({ textContent }) => textContent.trim() === label)?.click();
      TestBed.tick();
      return document.activeElement?.textContent.trim();
    };
    expect(press('Clear history …')).toBe('Keep it');
    expect(press('Keep it')).toBe('Clear history …');
    press('Clear history …');
    expect(press('Delete all')).toBe('Clear history …');
    (await asked(PATH)).flush(null, NO_CONTENT);
    await settled();
    expect(document.activeElement?.textContent).toBe('History');
  });

  it('clears all of it once that is confirmed', async () => {
    await show(SEARCH);
    find(page, 'anirec-clear-history button', HTMLElement).click();
    await settled();
    expect(page.textContent).toContain('Delete all of it for good?');
    find(page, 'anirec-clear-history button', HTMLElement).click();
    const request = await asked(PATH);
    expect(request.request.method).toBe('DELETE');
    request.flush(null, NO_CONTENT);
    await settled();
    expect(links()).toEqual([]);
  });
});
