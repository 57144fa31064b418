import { HttpTestingController } from '@angular/common/http/testing';
import { effect, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { getAnimeResource } from '@anirec/openapi/angular/resources';
import { AWAY } from '../../testing/account';
import { animeDetails, BEBOP, problem, TRIGUN } from '../../testing/anime';
import { asked, provideTestApi, settled } from '../../testing/api';
import { type KeptAnswer, keptAnswer } from './kept-answer';

describe('A kept answer', () => {
  const animeId = signal(BEBOP.id);
  let answer: KeptAnswer<{ title: string }>;
  /** All that was on screen, one after another. */
  let shown: (string | undefined)[];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    animeId.set(BEBOP.id);
    shown = [];
    TestBed.runInInjectionContext(() => {
      answer = keptAnswer(getAnimeResource(() => ({ path: { animeId: animeId() } })));
      effect(() => shown.push(answer.value()?.title));
    });
    (await asked(`/api/v1/anime/${BEBOP.id}`)).flush(animeDetails(BEBOP));
    await settled();
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  async function fail(id = BEBOP.id): Promise<void> {
    (await asked(`/api/v1/anime/${id}`)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await settled();
  }

  it('stays while it is asked for again, and where that fails', async () => {
    answer.reload();
    await settled();
    expect(answer.value()?.title).toBe('Cowboy Bebop');
    await fail();
    expect(answer.value()?.title).toBe('Cowboy Bebop');
    expect(answer.error()).toBeDefined();
    expect(shown).toEqual([undefined, 'Cowboy Bebop']);
  });

  it('has no old failure while it is tried again', async () => {
    answer.reload();
    await fail();
    answer.reload();
    await settled();
    expect(answer.error()).toBeUndefined();
    expect(answer.isLoading()).toBeTrue();
    (await asked(`/api/v1/anime/${BEBOP.id}`)).flush(animeDetails(BEBOP, { title: 'Another name' }));
    await settled();
    expect(answer.value()?.title).toBe('Another name');
    expect(answer.error()).toBeUndefined();
  });

  it('is never that of another request', async () => {
    animeId.set(TRIGUN.id);
    await settled();
    expect(answer.value()).toBeUndefined();
    await fail(TRIGUN.id);
    expect(answer.value()).toBeUndefined();
    answer.reload();
    await settled();
    expect(answer.value()).toBeUndefined();
    (await asked(`/api/v1/anime/${TRIGUN.id}`)).flush(animeDetails(TRIGUN));
    await settled();
    expect(answer.value()?.title).toBe('Trigun');
  });
});
