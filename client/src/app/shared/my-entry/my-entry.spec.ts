import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AWAY, GUEST, listed, SESSION_PATH, signIn } from '../../../testing/account';
import { animeDetails, BEBOP, problem } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { answerMarks } from '../../../testing/marks';
import { find, pressUndoBar, undoBar, until } from '../../../testing/page';
import { BrowserListKeeper } from '../../core/list/browser-list-keeper';
import { Session } from '../../core/session/session';
import { AnimePage } from '../../features/anime/anime-page';

const LIST = '/api/v1/users/me/list';
const ENTRY = `${LIST}/1`;
const FEEDBACK = '/api/v1/users/me/feedback';
const NO_CONTENT = { status: 204, statusText: 'No Content' };

describe('The page of a title, to somebody who keeps a list,', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([{ path: 'anime/:animeId', component: AnimePage }], withComponentInputBinding()),
      ],
    });
    const harness = await RouterTestingHarness.create('/anime/1');
    page = harness.fixture.nativeElement as HTMLElement;
    (await asked('/api/v1/anime/1')).flush(animeDetails(BEBOP));
    const nothing = {
      data: [],
      continuations: [],
      modelVersion: 'm1',
      degraded: false,
      withoutKnownGenre: 0,
    };
    (await asked('/api/v1/anime/1/recommendations')).flush(nothing);
    (await asked('/api/v1/anime/1/franchise')).flush({ data: [] });
    await settled();
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function signInWithout(): Promise<void> {
    await signIn();
    await answerMarks();
  }

  async function press(text: string): Promise<void> {
    const button = [...page.querySelectorAll('button')].find(each => each.textContent.trim() === text);
    button?.focus();
    button?.click();
    await settled();
  }

  function status(): string {
    return find(page, 'anirec-my-entry select', HTMLSelectElement).value;
  }

  it('plans it with one click, and takes that back', async () => {
    await signInWithout();
    await press('Plan to watch');
    expect(status()).toBe('plan_to_watch');
    expect(document.activeElement?.tagName).toBe('SELECT');
    const put = await asked(ENTRY);
    expect([put.request.method, put.request.body]).toEqual([
      'PUT',
      { status: 'plan_to_watch', score: null, progress: 0 },
    ]);
    put.flush(listed(BEBOP, { status: 'plan_to_watch', progress: 0 }));
    await settled();
    await pressUndoBar();
    const deletion = await asked(ENTRY);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await settled();
    expect(page.querySelector('anirec-my-entry select')).toBeNull();
    expect(page.textContent).toContain('Plan to watch');
  });

  it('says that it is seen, all of it', async () => {
    await signInWithout();
    await press('I’ve seen it');
    const put = await asked(ENTRY);
    expect(put.request.body).toEqual({ status: 'completed', score: null, progress: 26 });
    put.flush(listed(BEBOP, { status: 'completed', progress: 26 }));
    await settled();
    expect(status()).toBe('completed');
  });

  it('shows what the list says, and scores it', async () => {
    await signIn();
    await answerMarks([listed(BEBOP)]);
    expect(status()).toBe('watching');
    const score = find(page, 'anirec-my-entry label + label select', HTMLSelectElement);
    score.value = '9';
    score.dispatchEvent(new Event('change'));
    const put = await asked(ENTRY);
    expect(put.request.body).toEqual({ status: 'watching', score: 9, progress: 3 });
    put.flush(listed(BEBOP, { score: 9 }));
    await settled();
  });

  it('is told where a change is not saved, as it was before, and tries again', async () => {
    await signInWithout();
    await press('Plan to watch');
    (await asked(ENTRY)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(page.querySelector('anirec-my-entry select')).toBeNull();
    expect((await undoBar()).querySelector('[role=alert]')?.textContent).toContain(
      'Cowboy Bebop: not saved. Try again soon.',
    );
    await pressUndoBar();
    (await asked(ENTRY)).flush(listed(BEBOP, { status: 'plan_to_watch', progress: 0 }));
    await settled();
    expect(status()).toBe('plan_to_watch');
  });

  it('is not interested, and changes that again', async () => {
    await signInWithout();
    await press('Not interested');
    (await asked(`${FEEDBACK}/1`)).flush({});
    await settled();
    expect(page.querySelector('anirec-my-entry')?.textContent).toContain('You are not interested in it');
    await pressUndoBar();
    (await asked(`${FEEDBACK}/1`)).flush(null, NO_CONTENT);
    await settled();
    expect(page.textContent).toContain('Plan to watch');
  });

  it('does not pass for one without it where the list cannot be read', async () => {
    await signIn();
    for (const path of [LIST, FEEDBACK])
      (await asked(path)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(page.querySelector('anirec-my-entry')?.textContent).not.toContain('Plan to watch');
    await press('Try again');
    await answerMarks([listed(BEBOP)]);
    expect(status()).toBe('watching');
  });

  it('is told that they are not interested in it, and takes that back', async () => {
    await signIn();
    await answerMarks([], [BEBOP.id]);
    expect(page.querySelector('anirec-my-entry')?.textContent).toContain('You are not interested in it');
    await press('Take that back');
    const deletion = await asked(`${FEEDBACK}/1`);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await settled();
    expect(page.querySelector('anirec-my-entry')?.textContent).toContain('Plan to watch');
  });

  it('needs no account for it: the browser keeps what they say', async () => {
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await until(() => page.querySelector('anirec-my-entry button') !== null);
    await press('I’ve seen it');
    expect(status()).toBe('completed');
    const { entry } = (await TestBed.inject(BrowserListKeeper).read([1])).get(1) ?? {};
    expect(entry).toEqual(jasmine.objectContaining({ status: 'completed', progress: 26 }));
    await pressUndoBar();
    expect(page.querySelector('anirec-my-entry')?.textContent).toContain('Plan to watch');
  });
});
