import { HttpTestingController } from '@angular/common/http/testing';
import { type Signal, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { getAnimeResource } from '@anirec/openapi/angular/resources';
import { animeDetails, BEBOP, TRIGUN } from '../../testing/anime';
import { asked, provideTestApi, settled } from '../../testing/api';
import { latestValue } from './latest-value';

describe('A latest value', () => {
  it('stays while the next is on its way, and where that fails', async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    const animeId = signal(BEBOP.id);
    const latest: Signal<{ title: string } | undefined> = TestBed.runInInjectionContext(() =>
      latestValue(getAnimeResource(() => ({ path: { animeId: animeId() } }))),
    );
    expect(latest()).toBeUndefined();
    (await asked(`/api/v1/anime/${BEBOP.id}`)).flush(animeDetails(BEBOP));
    await settled();
    expect(latest()?.title).toBe('Cowboy Bebop');
    animeId.set(TRIGUN.id);
    await settled();
    expect(latest()?.title).toBe('Cowboy Bebop');
    (await asked(`/api/v1/anime/${TRIGUN.id}`)).error(new ProgressEvent('error'));
    await settled();
    expect(latest()?.title).toBe('Cowboy Bebop');
    TestBed.inject(HttpTestingController).verify();
  });
});
