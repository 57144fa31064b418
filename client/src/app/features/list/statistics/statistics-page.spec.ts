import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ListStatistics } from '@anirec/openapi/angular';
import { AWAY, GUEST, SESSION_PATH } from '../../../../testing/account';
import { problem } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { find } from '../../../../testing/page';
import { BrowserList } from '../../../core/list/browser-list';
import { Session } from '../../../core/session/session';
import { StatisticsPage } from './statistics-page';

const PATH = '/api/v1/users/me/statistics';
const STATISTICS: ListStatistics = {
  count: 3,
  statuses: [
    { status: 'watching', count: 1 },
    { status: 'completed', count: 2 },
  ],
  scores: [7, 8, 9].map(score => ({ score, count: score - 7 })),
  meanScore: 8.7,
  genres: [
    { genre: 'Drama', count: 2, meanScore: 9 },
    { genre: 'Horror', count: 1, meanScore: null },
  ],
  years: [
    { year: 1998, count: 1 },
    { year: 2001, count: 2 },
  ],
  episodes: 1234,
  hours: 493.6,
};

describe('The statistics of a list', () => {
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  function open(): void {
    page = TestBed.createComponent(StatisticsPage).nativeElement as HTMLElement;
  }

  async function arriveAsGuest(): Promise<void> {
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
  }

  async function answer(statistics: ListStatistics): Promise<void> {
    (await asked(PATH)).flush(statistics);
    await settled();
  }

  it('say in words what the pictures show', async () => {
    open();
    await answer(STATISTICS);
    const facts = [...page.querySelectorAll('dd')].map(each => each.textContent);
    expect(facts).toEqual(['3', '1,234', '494', '8.7']);
    const words = [...page.querySelectorAll('svg')].map(each => each.getAttribute('aria-label'));
    expect(words).toEqual(['Titles by score: 8: 1, 9: 2.', 'Titles by year: 1998: 1, 2001: 2.']);
  });

  it('have a column for every year between the first and the last', async () => {
    open();
    await answer(STATISTICS);
    const titles = [...page.querySelectorAll('[aria-labelledby="years-heading"] title')];
    expect(titles.map(each => each.textContent)).toEqual(['1998: 1', '1999: 0', '2000: 0', '2001: 2']);
  });

  it('lead to the titles of a genre', async () => {
    open();
    await answer(STATISTICS);
    const link = find(page, '.genres a', HTMLAnchorElement);
    expect([link.textContent, link.getAttribute('href')]).toEqual(['Drama', '/list?genre=Drama']);
  });

  it('of an empty list say what to do', async () => {
    open();
    await answer({ ...STATISTICS, count: 0 });
    expect(page.querySelector('anirec-notice a')?.getAttribute('href')).toBe('/import');
  });

  it('offer to try again where the API does not answer', async () => {
    open();
    (await asked(PATH)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    find(page, '[role=alert] button', HTMLElement).click();
    await answer(STATISTICS);
    expect(page.querySelectorAll('svg').length).toBe(2);
  });

  it('of a guest are those of the list that the browser keeps, of which only what counts is sent', async () => {
    await arriveAsGuest();
    const entry = { animeId: 1, status: 'completed', score: 9, progress: 26 } as const;
    TestBed.inject(BrowserList).change(content => ({
      ...content,
      entries: [{ ...entry, title: 'Cowboy Bebop', updatedAt: '2026-11-30T10:00:00.000Z' }],
    }));
    open();
    const request = await asked('/api/v1/statistics');
    expect(request.request.body).toEqual({ entries: [entry] });
    request.flush({ ...STATISTICS, count: 1 });
    await settled();
    expect(page.querySelectorAll('svg').length).toBe(2);
  });

  it('of a guest without a list lead to titles', async () => {
    await arriveAsGuest();
    open();
    (await asked('/api/v1/statistics')).flush({ ...STATISTICS, count: 0 });
    await settled();
    expect(page.querySelector('anirec-notice a')?.getAttribute('href')).toBe('/anime');
  });
});
