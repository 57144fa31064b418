import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Recommendations } from '@anirec/openapi/angular';
import {
  anime,
  BEBOP,
  continuation,
  MONSTER,
  NOTHING,
  recommendation,
  TRIGUN,
} from '../../../../testing/anime';
import { provideTestApi } from '../../../../testing/api';
import { Announcer } from '../../../core/announcer';
import type { RecommendedList } from './recommended-list';
import { RecommendedListView } from './recommended-list-view';

const MOVIE = anime(5, 'Cowboy Bebop: The Movie');

describe('RecommendedListView', () => {
  const latest = signal<Recommendations | undefined>(undefined);
  const list = signal<Recommendations['data'] | undefined>(undefined);
  const continuations = signal<Recommendations['continuations']>([]);
  const isLoading = signal(false);
  const error = signal<unknown>(undefined);
  let fixture: ComponentFixture<RecommendedListView>;
  let view: HTMLElement;

  const answer: RecommendedList = {
    latest,
    list,
    continuations,
    hasMore: signal(false),
    isDegraded: signal(false),
    error,
    isLoading,
    more: () => undefined,
    retry: () => undefined,
  };

  beforeEach(async () => {
    latest.set(undefined);
    list.set(undefined);
    continuations.set([]);
    isLoading.set(true);
    error.set(undefined);
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    fixture = TestBed.createComponent(RecommendedListView);
    fixture.componentRef.setInput('recommended', answer);
    fixture.componentRef.setInput('nothing', 'Nothing to recommend.');
    view = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  async function arrive(...recommendations: Recommendations['data']): Promise<void> {
    list.set(recommendations);
    isLoading.set(false);
    await fixture.whenStable();
  }

  it('announces what came, and that nothing did', async () => {
    await arrive(recommendation(TRIGUN, [BEBOP, 1]), recommendation(MONSTER, [BEBOP, 0.5]));
    expect(TestBed.inject(Announcer).message()).toBe('2 titles, first Trigun.');
    await arrive();
    expect(TestBed.inject(Announcer).message()).toBe('Nothing to recommend.');
  });

  it('shows places for cards until something is there, also after there was nothing', async () => {
    expect(view.querySelector('anirec-recommendation-skeletons')).not.toBeNull();
    await arrive();
    expect(view.querySelector('anirec-recommendation-skeletons')).toBeNull();
    isLoading.set(true);
    await fixture.whenStable();
    expect(view.querySelector('anirec-recommendation-skeletons')).not.toBeNull();
  });

  it('says that filters leave nothing, also beside what continues a franchise', async () => {
    fixture.componentRef.setInput('isNarrowed', true);
    fixture.componentRef.setInput('source', 'your picks');
    continuations.set([continuation(MOVIE, BEBOP, [BEBOP, 1])]);
    await arrive();
    expect(view.querySelector('anirec-continuations')).not.toBeNull();
    expect(view.querySelector('anirec-notice')?.textContent).toContain('Nothing that goes with your picks');
  });

  it('says how many titles a genre leaves out of which none is known', async () => {
    await arrive(recommendation(TRIGUN, [BEBOP, 1]));
    expect(view.textContent).not.toContain('Left out');
    latest.set({
      ...{ data: [], continuations: [], modelVersion: 'm1', ratingsEnd: 2016, degraded: false },
      withoutKnownGenre: 1204,
    });
    await fixture.whenStable();
    expect(view.querySelector('.unknown')?.textContent).toContain(
      '1,204 titles of which AniRec knows no genre',
    );
  });

  it('says up to which year ratings are known, as the answer has it', async () => {
    await arrive({ ...recommendation({ ...TRIGUN, year: 2030 }, [BEBOP, 1]), evidence: 'likeness' });
    latest.set({ ...NOTHING, ratingsEnd: 2029 });
    await fixture.whenStable();
    expect(view.querySelector('.evidence')?.textContent).toContain('end in 2029');
  });

  it('shows genres that are guessed as such', async () => {
    const guessed = { ...TRIGUN, genres: [], genresGuessed: ['Sci-Fi'] };
    await arrive(recommendation(guessed, [BEBOP, 1]));
    expect(view.querySelector('.genres')?.textContent.trim()).toBe('probably Sci-Fi');
  });

  it('has what failed where its list would be', async () => {
    error.set(new Error('It failed.'));
    await fixture.whenStable();
    expect(view.querySelector('section[aria-label="Recommendations"] [role=alert]')).not.toBeNull();
  });
});
