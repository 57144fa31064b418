import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Import } from '@anirec/openapi/angular';
import { account, AWAY, runningImport, SESSION_PATH, signIn } from '../../../testing/account';
import { problem } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { ImportsPage } from './imports-page';

const PATH = '/api/v1/users/me/imports';
const ACCEPTED = { status: 202, statusText: 'Accepted' };
const COMPLETED = runningImport({
  state: 'completed',
  done: 215,
  total: 215,
  finishedAt: '2026-11-22T18:01:00.000Z',
  report: {
    taken: 120,
    updated: 12,
    unchanged: 82,
    leftOutCount: 1,
    leftOut: [{ animeId: 7, title: 'Mystery', reason: 'Its status “Sleeping” is unknown.' }],
    noteCount: 2,
    notes: [{ line: 7, note: 'An “&” that stands alone was read as one.' }],
  },
});

describe('ImportsPage', () => {
  let fixture: ComponentFixture<ImportsPage>;
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    await signIn();
    fixture = TestBed.createComponent(ImportsPage);
    page = fixture.nativeElement as HTMLElement;
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  async function show(...imports: readonly Import[]): Promise<void> {
    (await asked(PATH)).flush({ data: imports });
    await settled();
  }

  async function complete(answer: Import = COMPLETED): Promise<void> {
    (await asked(`${PATH}/${answer.id}`)).flush(answer);
    await settled();
    if (answer.state !== 'running') (await asked(SESSION_PATH)).flush({ account: account() });
    await settled();
  }

  function order(label: string): void {
    const button = [...page.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === label,
    );
    button?.click();
  }

  it('imports the own list, and reports what became of it', async () => {
    await show();
    order('Import my list');
    const request = await asked(PATH);
    expect(request.request.body).toEqual({ source: 'myanimelist' });
    request.flush(runningImport(), ACCEPTED);
    await settled();
    expect(find(page, 'progress', HTMLProgressElement).position).toBe(-1);
    await complete();
    const counts = [...page.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(counts).toEqual(['120', '12', '82', '1']);
    expect(page.textContent).toContain('1 of 215 could not be read');
    expect(page.textContent).toContain('Its status “Sleeping” is unknown.');
    expect(page.textContent).toMatch(/Line 7\s+An “&” that stands alone was read as one\.\s+and 1 more/);
  });

  it('lets a name be chosen that several titles could be, and puts that one on the list', async () => {
    await show();
    order('Import my list');
    (await asked(PATH)).flush(runningImport(), ACCEPTED);
    await settled();
    const candidates = [{ animeId: 1, title: 'Cowboy Bebop', year: 1998 }];
    const choice = { candidates, status: 'completed', score: 9, progress: 26 } as const;
    const leftOut = [{ animeId: null, title: 'Cowboy Bebopp', reason: 'It is not certain.', choice }];
    await complete({ ...COMPLETED, report: COMPLETED.report && { ...COMPLETED.report, leftOut } });
    find(page, 'anirec-title-choice button', HTMLButtonElement).click();
    const request = await asked('/api/v1/users/me/list/1');
    expect([request.request.method, request.request.body]).toEqual([
      'PUT',
      { status: 'completed', score: 9, progress: 26 },
    ]);
    request.flush({});
    await settled();
    expect(page.textContent).toContain('Put on your list: Cowboy Bebop');
  });

  it('shows how far it is once that is known', async () => {
    await show();
    order('Import my list');
    (await asked(PATH)).flush(runningImport(), ACCEPTED);
    await settled();
    await complete(runningImport({ done: 50, total: 200 }));
    expect(find(page, 'progress', HTMLProgressElement).position).toBe(0.25);
    expect(page.textContent).toContain('50 of 200 titles read');
    await complete();
  });

  it('finds an import again that is under way', async () => {
    await show(runningImport({ done: 1, total: 4 }));
    expect(page.querySelector('progress')).not.toBeNull();
    expect(find(page, '.way .primary', HTMLButtonElement).disabled).toBeTrue();
    await complete();
    expect(page.textContent).toContain('Imported from your MyAnimeList account');
  });

  it('imports by user name from either site, where it can be one', async () => {
    await show();
    const name = find(page, '#import-name', HTMLInputElement);
    const site = find(page, 'anirec-user-name-field select', HTMLSelectElement);
    name.value = 'no name';
    name.dispatchEvent(new Event('input'));
    order('Import');
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('User names have 2 to 20');
    name.value = 'Xinil';
    name.dispatchEvent(new Event('input'));
    site.value = 'anilist';
    site.dispatchEvent(new Event('change'));
    order('Import');
    const request = await asked(PATH);
    expect(request.request.body).toEqual({ source: 'anilist', userName: 'Xinil' });
    request.flush({ ...COMPLETED, source: 'anilist', userName: 'Xinil' }, ACCEPTED);
    await settled();
    expect(page.textContent).toContain('Imported from Xinil at AniList');
  });

  it('imports a file that is dropped', async () => {
    await show();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['<myanimelist/>'], 'list.xml'));
    find(page, '.drop', HTMLElement).dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, cancelable: true }),
    );
    const request = await asked(`${PATH}/files`);
    expect(request.request.body).toBeInstanceOf(FormData);
    request.flush({ ...COMPLETED, source: 'file' }, ACCEPTED);
    await settled();
    expect(page.textContent).toContain('Imported from a file');
  });

  it('refuses a file that is no export', async () => {
    await show();
    const transfer = new DataTransfer();
    transfer.items.add(new File(['PNG'], 'cover.png'));
    find(page, '.drop', HTMLElement).dispatchEvent(
      new DragEvent('drop', { dataTransfer: transfer, cancelable: true }),
    );
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('cover.png is no list');
  });

  it('names what failed, and sends the same order again', async () => {
    await show();
    order('Import my list');
    const first = await asked(PATH);
    const away = {
      ...problem(504, 'Timeout', 'MyAnimeList does not answer in time.'),
      upstream: 'myanimelist',
    };
    first.flush(away, { status: 504, statusText: 'Gateway Timeout' });
    await settled();
    expect(page.querySelector('[role=alert] h2')?.textContent).toBe('MyAnimeList is unavailable');
    order('Try again');
    const second = await asked(PATH);
    const [before, after] = [first, second].map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(before).toBeTruthy();
    expect(after).toBe(before ?? '');
    second.flush(COMPLETED, ACCEPTED);
    await settled();
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says why an import failed, and tries again', async () => {
    const failed = runningImport({ state: 'failed', error: 'MyAnimeList does not answer.' });
    await show(failed);
    expect(page.textContent).toContain('MyAnimeList does not answer.');
    order('Try again');
    (await asked(PATH)).flush({ ...COMPLETED, id: '2f8fad5b-d9cb-469f-a165-70867728950e' }, ACCEPTED);
    await settled();
    expect(page.textContent).toContain('Earlier imports');
  });

  it('keeps asking when the API does not say how far it is', async () => {
    await show(runningImport());
    (await asked(`${PATH}/${COMPLETED.id}`)).flush(null, AWAY);
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The import goes on there');
  });
});
