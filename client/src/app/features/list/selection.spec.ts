import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ListedAnime } from '@anirec/openapi/angular';
import { AWAY, listed, signIn } from '../../../testing/account';
import { BEBOP, MONSTER, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find, pressUndoBar, undoBar } from '../../../testing/page';
import { ListPage } from './list-page';

const PATH = '/api/v1/users/me/list';

describe('Several titles of a list', () => {
  let page: HTMLElement;

  afterEach(() => TestBed.inject(HttpTestingController).verify());

  function show(...data: readonly ListedAnime[]): Promise<void> {
    return showPart(null, ...data);
  }

  async function showPart(nextCursor: string | null, ...data: readonly ListedAnime[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'list', component: ListPage }])],
    });
    const harness = await RouterTestingHarness.create('/list');
    page = harness.fixture.nativeElement as HTMLElement;
    await signIn();
    document.body.append(page);
    (await asked(PATH)).flush({ data, page: { nextCursor } });
    await settled();
    find(page, 'button[aria-pressed]', HTMLElement).click();
    TestBed.tick();
  }

  function choose(label: string, value: string): void {
    const field = find(page, `[aria-label="${label}"]`, HTMLSelectElement);
    field.value = value;
    field.dispatchEvent(new Event('change'));
    TestBed.tick();
  }

  function value(label: string): string {
    return find(page, `[aria-label="${label}"]`, HTMLSelectElement).value;
  }

  function titles(): string[] {
    return [...page.querySelectorAll('anirec-entry-row h2')].map(({ textContent }) => textContent.trim());
  }

  it('are changed together, and that is taken back together', async () => {
    await show(listed(BEBOP), listed(TRIGUN), listed(MONSTER));
    for (const name of ['Cowboy Bebop', 'Monster'])
      find(page, `[aria-label="Choose ${name}"]`, HTMLInputElement).click();
    TestBed.tick();
    choose('Status of all that are chosen', 'completed');
    expect([value('Status of Monster'), value('Status of Trigun')]).toEqual(['completed', 'watching']);
    const batch = await asked(PATH);
    expect([batch.request.method, batch.request.body]).toEqual([
      'PATCH',
      {
        put: [
          { animeId: 1, status: 'completed', score: null, progress: 26 },
          { animeId: 19, status: 'completed', score: null, progress: 74 },
        ],
      },
    ]);
    batch.flush({ taken: 0, updated: 2, unchanged: 0, unknown: [] });
    await settled();
    expect((await undoBar()).textContent).toContain('2 titles: completed.');
    await pressUndoBar();
    const back = await asked(PATH);
    expect(back.request.body).toEqual({
      put: [1, 19].map(animeId => ({ animeId, status: 'watching', score: null, progress: 3 })),
    });
    back.flush({ taken: 0, updated: 2, unchanged: 0, unknown: [] });
    await settled();
    expect(value('Status of Monster')).toBe('watching');
  });

  it('are all that match, those too that are not on screen yet', async () => {
    await showPart('next', listed(BEBOP), listed(TRIGUN));
    const all = find(page, 'anirec-selection-bar .all', HTMLElement);
    expect(all.textContent.trim()).toBe('All that match');
    all.click();
    (await asked(PATH, { cursor: 'next' })).flush({ data: [listed(MONSTER)], page: { nextCursor: null } });
    await settled();
    expect(page.querySelector('anirec-selection-bar p')?.textContent).toBe('3 chosen');
    expect(all.textContent.trim()).toBe('All 3');
  });

  it('are as they were where the rest cannot be read', async () => {
    await showPart('next', listed(BEBOP), listed(TRIGUN));
    find(page, 'anirec-selection-bar .all', HTMLElement).click();
    (await asked(PATH, { cursor: 'next' })).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(page.querySelector('anirec-selection-bar p')?.textContent).toBe('0 chosen');
    expect(page.querySelector('[role=alert]')).not.toBeNull();
  });

  it('are back where the API does not take them off, which can be tried again', async () => {
    await show(listed(BEBOP), listed(TRIGUN));
    const bar = find(page, 'anirec-selection-bar', HTMLElement);
    find(bar, 'button', HTMLElement).click();
    TestBed.tick();
    [...bar.querySelectorAll('button')].find(each => each.textContent.includes('Take off'))?.click();
    TestBed.tick();
    expect(titles()).toEqual([]);
    const batch = await asked(PATH);
    expect(batch.request.body).toEqual({ remove: [1, 6] });
    batch.flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
    expect((await undoBar()).textContent).toContain('2 titles: off your list: not saved.');
  });
});
