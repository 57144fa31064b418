import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Recommendation } from '@anirec/openapi/angular';
import { account, AWAY, listed, runningImport, SESSION_PATH, signIn } from '../../../../testing/account';
import {
  anime,
  BEBOP,
  continuation,
  MONSTER,
  problem,
  recommendation,
  TRIGUN,
} from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { answerMarks, answerOtherMarks } from '../../../../testing/marks';
import { find, pressUndoBar, undoBar, unfold } from '../../../../testing/page';
import { ForYouPage } from './for-you-page';

const PATH = '/api/v1/users/me/recommendations';
const ME = '/api/v1/users/me';
const NO_CONTENT = { status: 204, statusText: 'No Content' };

describe('ForYouPage', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([
          { path: 'for-you', component: ForYouPage },
          { path: 'away', children: [] },
        ]),
      ],
    });
    const harness = await RouterTestingHarness.create('/for-you?genre=Drama&dislikes=ignore');
    page = harness.fixture.nativeElement as HTMLElement;
    await signIn();
  });
  afterEach(async () => {
    await answerOtherMarks();
    TestBed.inject(HttpTestingController).verify();
  });

  async function answer(
    data: readonly Recommendation[],
    continuations: readonly Recommendation[] = [],
  ): Promise<void> {
    (await asked(PATH)).flush({ data, continuations, modelVersion: '1' });
    await settled();
  }

  function titles(): string[] {
    return [...page.querySelectorAll('anirec-recommendation-card h2')].map(({ textContent }) =>
      textContent.trim(),
    );
  }

  function press(label: string): void {
    find(page, `[aria-label="${label}"]`, HTMLElement).click();
    TestBed.tick();
  }

  it('asks for what the address says', async () => {
    const request = await asked(PATH, { genre: 'Drama', dislikes: 'ignore', limit: '20' });
    request.flush({ data: [recommendation(TRIGUN, [BEBOP, 1])], continuations: [], modelVersion: '1' });
    await settled();
    expect(page.querySelector('.sentence')?.textContent.replace(/\s+/g, ' ')).toContain(
      'Because you watched ● Cowboy Bebop',
    );
    expect(page.textContent).not.toContain('Leave out');
  });

  it('sums up the reasons that are not told one by one', async () => {
    const told = recommendation(TRIGUN, [BEBOP, 0.6]);
    await answer([{ ...told, score: 1, otherReasons: { count: 192, share: 0.4 } }]);
    expect(page.querySelector('.sentence')?.textContent.replace(/\s+/g, ' ')).toContain('and 192 more 40 %');
    await unfold(page);
    expect(page.querySelector('table')?.textContent).toContain('192 others');
  });

  it('shows what to go on with', async () => {
    await answer([], [continuation(TRIGUN, BEBOP)]);
    expect(page.querySelector('anirec-continuations')?.textContent).toContain('Trigun');
  });

  it('puts a title away at once, says so to the API, and asks for what takes its place', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5])]);
    press('Not interested: Trigun');
    expect(titles()).toEqual(['Monster']);
    const put = await asked(`${ME}/feedback/6`);
    expect([put.request.method, put.request.body]).toEqual(['PUT', {}]);
    put.flush({ animeId: 6, reason: null, createdAt: '', anime: TRIGUN });
    await answer([recommendation(MONSTER, [BEBOP, 0.5])]);
    await pressUndoBar();
    const deletion = await asked(`${ME}/feedback/6`);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await answer([recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5])]);
    expect(titles()).toEqual(['Trigun', 'Monster']);
  });

  it('asks anew once a title is taken back, though the answer without it is still on its way', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5])]);
    press('Not interested: Trigun');
    (await asked(`${ME}/feedback/6`)).flush({ animeId: 6, reason: null, createdAt: '', anime: TRIGUN });
    const without = await asked(`${ME}/recommendations`);
    await pressUndoBar();
    (await asked(`${ME}/feedback/6`)).flush(null, NO_CONTENT);
    await answer([recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5])]);
    expect(without.cancelled).toBeTrue();
    expect(titles()).toEqual(['Trigun', 'Monster']);
  });

  it('brings a title back that the API did not put away', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    press('Not interested: Trigun');
    (await asked(`${ME}/feedback/6`)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(titles()).toEqual(['Trigun']);
    expect((await undoBar()).querySelector('[role=alert]')?.textContent).toContain('Trigun: not saved.');
  });

  it('puts a title on the list that was seen', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    await answerMarks();
    press('I’ve seen it: Trigun');
    const put = await asked(`${ME}/list/6`);
    expect(put.request.body).toEqual({ status: 'completed', score: null, progress: 26 });
    put.flush({});
    await answer([]);
    expect((await undoBar()).textContent).toContain('Trigun is on your list: completed.');
    await pressUndoBar();
    const deletion = await asked(`${ME}/list/6`);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    expect(titles()).toEqual(['Trigun']);
  });

  it('keeps the score of a title that was seen, and puts its entry back as it was', async () => {
    await answer([recommendation(MONSTER, [BEBOP, 1])]);
    await answerMarks();
    await TestBed.inject(Router).navigateByUrl('/for-you?genre=Drama&planToWatch=show');
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    const planned = listed(TRIGUN, { status: 'plan_to_watch', score: 8, progress: 2 });
    await answerMarks([planned]);
    press('I’ve seen it: Trigun');
    const put = await asked(`${ME}/list/6`);
    expect(put.request.body).toEqual({ status: 'completed', score: 8, progress: 26 });
    // Undone before the API has answered.
    await pressUndoBar();
    put.flush({ ...planned, status: 'completed', progress: 26 });
    const back = await asked(`${ME}/list/6`);
    expect(back.request.method).toBe('PUT');
    expect(back.request.body).toEqual({ status: 'plan_to_watch', score: 8, progress: 2 });
    await answer([]);
    back.flush(planned);
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    expect(titles()).toEqual(['Trigun']);
  });

  it('has the focus in the card beside one that goes, and in that card once it is back', async () => {
    const [trigun, monster] = [recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5])];
    await answer([trigun, monster]);
    find(page, '[aria-label="Not interested: Trigun"]', HTMLElement).focus();
    press('Not interested: Trigun');
    expect(document.activeElement?.ariaLabel).toBe('Not interested: Monster');
    (await asked(`${ME}/feedback/6`)).flush({});
    await answer([monster]);
    expect(document.activeElement?.ariaLabel).toBe('Not interested: Monster');
    await pressUndoBar();
    (await asked(`${ME}/feedback/6`)).flush(null, NO_CONTENT);
    await answer([trigun, monster]);
    expect(document.activeElement?.textContent).toBe('Trigun');
  });

  it('changes nothing on the list where it cannot be read', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    press('I’ve seen it: Trigun');
    for (const path of [`${ME}/list`, `${ME}/feedback`])
      (await asked(path, { id: '6' })).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
    expect(titles()).toEqual(['Trigun']);
    expect((await undoBar()).textContent).toContain('Trigun: not saved.');
  });

  it('is as long as before after going back, and is asked for anew', async () => {
    const data = Array.from({ length: 40 }, (_, place) =>
      recommendation(anime(300 + place, `Title ${place}`)),
    );
    await answer(data.slice(0, 20));
    find(page, '.more', HTMLElement).click();
    await answer(data);
    const address = TestBed.inject(Router).url;
    await TestBed.inject(Router).navigateByUrl('/away');
    expect(titles()).toEqual([]);
    await TestBed.inject(Router).navigateByUrl(address);
    await settled();
    expect(titles().length).toBe(40);
    const request = await asked(PATH, { genre: 'Drama', limit: '40' });
    request.flush({ data: data.slice(1), continuations: [], modelVersion: '1' });
    await settled();
    expect(titles()[0]).toBe('Title 1');
  });

  it('says that the filters leave nothing', async () => {
    await answer([]);
    expect(page.textContent).toContain('The filters leave nothing');
    find(page, 'anirec-notice button', HTMLElement).click();
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    expect(TestBed.inject(Router).url).toBe('/for-you?dislikes=ignore');
  });

  it('says what to do with an empty list', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    await TestBed.inject(Router).navigateByUrl('/for-you');
    await answer([]);
    (await asked(`${ME}/imports`)).flush({ data: [] });
    await settled();
    expect(find(page, 'anirec-notice a', HTMLAnchorElement).getAttribute('href')).toBe('/import');
  });

  it('waits for a list that is on its way', async () => {
    await answer([recommendation(TRIGUN, [BEBOP, 1])]);
    await TestBed.inject(Router).navigateByUrl('/for-you');
    await answer([]);
    (await asked(`${ME}/imports`)).flush({ data: [runningImport()] });
    await settled();
    expect(page.textContent).toContain('Your list is on its way');
    await new Promise(resolve => setTimeout(resolve, 400));
    const known = runningImport({ state: 'completed' });
    (await asked(`${ME}/imports/${known.id}`)).flush(known);
    await answer([recommendation(MONSTER, [BEBOP, 1])]);
    (await asked(SESSION_PATH)).flush({ account: account() });
    await settled();
    expect(titles()).toEqual(['Monster']);
  });
});
