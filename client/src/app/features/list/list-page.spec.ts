import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ListedAnime } from '@anirec/openapi/angular';
import { AWAY, listed, signIn } from '../../../testing/account';
import { BEBOP, MONSTER, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks, answerOtherMarks } from '../../../testing/marks';
import { find, pressUndoBar, undoBar } from '../../../testing/page';
import { BrowserListKeeper } from '../../core/list/browser-list-keeper';
import { Session } from '../../core/session/session';
import { ListPage } from './list-page';

const PATH = '/api/v1/users/me/list';
const NO_CONTENT = { status: 204, statusText: 'No Content' };

describe('ListPage', () => {
  let page: HTMLElement;

  afterEach(async () => {
    await answerOtherMarks();
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function open(address = '/list'): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'list', component: ListPage }])],
    });
    const harness = await RouterTestingHarness.create(address);
    page = harness.fixture.nativeElement as HTMLElement;
    await signIn();
    document.body.append(page);
  }

  async function show(...data: readonly ListedAnime[]): Promise<void> {
    await open();
    (await asked(PATH)).flush({ data, page: { nextCursor: null } });
    await settled();
  }

  function choose(label: string, value: string): void {
    const field = find(page, `[aria-label="${label}"]`, HTMLElement);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) field.value = value;
    field.dispatchEvent(new Event('change'));
    TestBed.tick();
  }

  function press(label: string): void {
    find(page, `button[aria-label="${label}"]`, HTMLElement).click();
    TestBed.tick();
  }

  function value(label: string): string {
    const field = page.querySelector(`[aria-label="${label}"]`);
    return field instanceof HTMLSelectElement || field instanceof HTMLInputElement ? field.value : '';
  }

  function titles(): string[] {
    return [...page.querySelectorAll('anirec-entry-row h2')].map(({ textContent }) => textContent.trim());
  }

  async function confirm(request: TestRequest, entry: ListedAnime): Promise<void> {
    request.flush(entry);
    await settled();
  }

  it('asks for the part of the list that the address names', async () => {
    await open('/list?status=watching&sort=score&unknown=1');
    const request = await asked(PATH, { status: 'watching', sort: 'score' });
    expect(request.request.urlWithParams).not.toContain('unknown');
    expect(page.querySelector('.skeleton')).not.toBeNull();
    request.flush({ data: [], page: { nextCursor: null } });
    await settled();
    expect(page.textContent).toContain('Nothing has this status');
  });

  it('is searched by any name, within the status of the address', async () => {
    await open('/list?status=watching&q=トライガン');
    (await asked(PATH, { status: 'watching', q: 'トライガン' })).flush({
      data: [listed(TRIGUN)],
      page: { nextCursor: null },
    });
    await settled();
    const field = find(page, '#list-q', HTMLInputElement);
    expect([field.value, ...titles()]).toEqual(['トライガン', 'Trigun']);
    field.value = 'qqq';
    field.dispatchEvent(new Event('input'));
    field.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    (await asked(PATH, { status: 'watching', q: 'qqq' })).flush({ data: [], page: { nextCursor: null } });
    await settled();
    expect(page.querySelector('anirec-notice h2')?.textContent).toBe('Nothing here is called “qqq”');
  });

  it('names what the catalogue lacks as the list does, and leads to where it is known', async () => {
    await show(listed(BEBOP, { animeId: 4382, title: 'ハルヒ 2009', titleFrom: 'list', anime: null }));
    expect(titles()).toEqual(['ハルヒ 2009']);
    expect(find(page, 'h2 span', HTMLElement).lang).toBe('ja');
    const link = find(page, '.what p a', HTMLAnchorElement);
    expect(link.getAttribute('href')).toBe('https://myanimelist.net/anime/4382');
  });

  it('shows what to do with an empty list', async () => {
    await show();
    expect(find(page, 'anirec-notice a', HTMLAnchorElement).getAttribute('href')).toBe('/import');
  });

  it('reads on, and keeps what is there', async () => {
    await open();
    (await asked(PATH)).flush({ data: [listed(BEBOP)], page: { nextCursor: 'next' } });
    await settled();
    find(page, '.more', HTMLElement).click();
    (await asked(PATH, { cursor: 'next' })).flush({ data: [listed(TRIGUN)], page: { nextCursor: null } });
    await settled();
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
    expect(page.querySelector('.more')).toBeNull();
  });

  it('names what failed, and tries again', async () => {
    await open();
    (await asked(PATH)).flush(problem(503, 'Accounts are unavailable', 'Accounts cannot be reached.'), AWAY);
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Accounts cannot be reached.');
    find(page, '[role=alert] button', HTMLElement).click();
    (await asked(PATH)).flush({ data: [listed(BEBOP)], page: { nextCursor: null } });
    await settled();
    expect(titles()).toEqual(['Cowboy Bebop']);
  });

  it('shows a change at once, and sends all of the entry', async () => {
    await show(listed(BEBOP, { score: 8 }));
    choose('Status of Cowboy Bebop', 'completed');
    expect(value('Episodes watched of Cowboy Bebop')).toBe('26');
    const request = await asked(`${PATH}/1`);
    expect(request.request.method).toBe('PUT');
    expect(request.request.body).toEqual({
      status: 'completed',
      score: 8,
      progress: 26,
    });
    await confirm(request, listed(BEBOP, { score: 8, status: 'completed', progress: 26 }));
    expect((await undoBar()).textContent).toContain('Cowboy Bebop: completed, 26 watched.');
  });

  it('takes a change back that the API does not take, and offers to try again', async () => {
    await show(listed(BEBOP));
    choose('Your score for Cowboy Bebop', '9');
    expect(value('Your score for Cowboy Bebop')).toBe('9');
    (await asked(`${PATH}/1`)).flush(problem(503, 'Unavailable', 'Try again in a few seconds.'), AWAY);
    await settled();
    expect(value('Your score for Cowboy Bebop')).toBe('');
    expect((await undoBar()).textContent).toContain('Cowboy Bebop: not saved. Try again in a few seconds.');
    await pressUndoBar();
    await confirm(await asked(`${PATH}/1`), listed(BEBOP, { score: 9 }));
    expect(value('Your score for Cowboy Bebop')).toBe('9');
    expect(document.querySelector('anirec-undo-bar [role=alert]')).toBeNull();
  });

  it('sends changes to one title one after the other, and ends with the last', async () => {
    await show(listed(BEBOP, { progress: 3 }));
    press('Watched one more episode of Cowboy Bebop');
    press('Watched one more episode of Cowboy Bebop');
    expect(value('Episodes watched of Cowboy Bebop')).toBe('5');
    await confirm(await asked(`${PATH}/1`), listed(BEBOP, { progress: 4 }));
    expect(value('Episodes watched of Cowboy Bebop')).toBe('5');
    await confirm(await asked(`${PATH}/1`), listed(BEBOP, { progress: 5 }));
    expect(value('Episodes watched of Cowboy Bebop')).toBe('5');
  });

  it('is narrowed by what the filters choose, and runs the other way where it is turned', async () => {
    await open('/list?score=0&genre=Drama&year=1998&season=spring&sort=title&direction=desc');
    const query = { score: '0', genre: 'Drama', year: '1998', season: 'spring', direction: 'desc' };
    (await asked(PATH, query)).flush({ data: [], page: { nextCursor: null } });
    await settled();
    expect(page.querySelector('anirec-notice h2')?.textContent).toBe('Nothing on your list is all of that');
    find(page, 'anirec-notice button', HTMLElement).click();
    const request = await asked(PATH, { sort: 'title', direction: 'desc' });
    expect(request.request.urlWithParams).not.toContain('genre');
    request.flush({ data: [listed(TRIGUN)], page: { nextCursor: null } });
    await settled();
    find(page, '[aria-label^="Turn the order round"]', HTMLElement).click();
    const turned = await asked(PATH, { sort: 'title' });
    expect(turned.request.urlWithParams).not.toContain('direction');
    turned.flush({ data: [listed(TRIGUN)], page: { nextCursor: null } });
    await settled();
  });

  it('says of a title that it is not interesting, and takes that back', async () => {
    await show(listed(BEBOP));
    press('Not interested: Cowboy Bebop');
    (await asked('/api/v1/users/me/feedback/1')).flush({});
    await settled();
    expect((await undoBar()).textContent).toContain('No more of Cowboy Bebop.');
    expect(titles()).toEqual(['Cowboy Bebop']);
  });

  it('puts a progress back that cannot be', async () => {
    await show(listed(BEBOP, { progress: 3 }));
    choose('Episodes watched of Cowboy Bebop', '27');
    expect(value('Episodes watched of Cowboy Bebop')).toBe('3');
  });

  it('takes a title off, and puts it back where it was', async () => {
    await show(listed(BEBOP, { score: 9 }), listed(TRIGUN));
    press('Take Cowboy Bebop off my list');
    expect(titles()).toEqual(['Trigun']);
    const deletion = await asked(`${PATH}/1`);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await settled();
    await pressUndoBar();
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
    await confirm(await asked(`${PATH}/1`), listed(BEBOP, { score: 9 }));
    expect(value('Your score for Cowboy Bebop')).toBe('9');
    expect(document.querySelector('anirec-undo-bar .bar')).toBeNull();
  });

  it('has the focus in the row beside one that goes, and in that row again once it is back', async () => {
    await show(listed(BEBOP), listed(TRIGUN));
    find(page, '[aria-label="Take Cowboy Bebop off my list"]', HTMLElement).focus();
    press('Take Cowboy Bebop off my list');
    expect(document.activeElement?.ariaLabel).toBe('Take Trigun off my list');
    (await asked(`${PATH}/1`)).flush(null, NO_CONTENT);
    await settled();
    await pressUndoBar();
    expect(document.activeElement?.textContent).toBe('Cowboy Bebop');
    await confirm(await asked(`${PATH}/1`), listed(BEBOP));
    expect(document.activeElement?.textContent).toBe('Cowboy Bebop');
  });

  it('is the one that the browser keeps, to a guest, who can clear it', async () => {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'list', component: ListPage }])],
    });
    TestBed.inject(Session).end();
    const keeper = TestBed.inject(BrowserListKeeper);
    await keeper.put(listed(BEBOP, { score: 7 }));
    await keeper.put(listed(TRIGUN, { score: 9, status: 'completed' }));
    const harness = await RouterTestingHarness.create('/list?sort=score');
    page = harness.fixture.nativeElement as HTMLElement;
    (await asked('/api/v1/anime', { id: ['1', '6'] })).flush({
      data: [BEBOP, TRIGUN],
      page: { nextCursor: null },
    });
    await settled();
    expect(titles()).toEqual(['Trigun', 'Cowboy Bebop']);
    choose('Your score for Cowboy Bebop', '10');
    await settled();
    expect((await keeper.read([1])).get(1)?.entry?.score).toBe(10);
    find(page, 'anirec-clear-browser-list button', HTMLElement).click();
    await settled();
    find(page, 'anirec-clear-browser-list button', HTMLElement).click();
    await settled();
    expect(page.textContent).toContain('Your list is empty');
  });

  describe('with the search box', () => {
    async function add(): Promise<void> {
      const field = find(page, '#add', HTMLInputElement);
      field.value = 'mons';
      field.dispatchEvent(new Event('input'));
      (await asked('/api/v1/search/suggestions')).flush({ data: [MONSTER] });
      await settled();
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    }

    it('adds a title that is planned', async () => {
      await show(listed(BEBOP));
      await add();
      await answerMarks();
      const put = await asked(`${PATH}/19`);
      expect(put.request.method).toBe('PUT');
      await confirm(put, listed(MONSTER, { status: 'plan_to_watch', progress: 0 }));
      expect(titles()).toEqual(['Monster', 'Cowboy Bebop']);
    });

    it('shows a title as it is that is on the list already', async () => {
      await show(listed(BEBOP));
      await add();
      await answerMarks([listed(MONSTER, { score: 10 })]);
      expect(titles()).toEqual(['Monster', 'Cowboy Bebop']);
      expect(value('Your score for Monster')).toBe('10');
    });

    it('says of a title that could not be added why', async () => {
      await show(listed(BEBOP));
      await add();
      await answerMarks();
      (await asked(`${PATH}/19`)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
      await settled();
      expect(titles()).toEqual(['Cowboy Bebop']);
      expect((await undoBar()).textContent).toContain('Monster: not saved. Try again soon.');
    });
  });
});
