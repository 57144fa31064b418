import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { anime, BEBOP, recommendation } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { RecommendationsFeed } from './recommendations';

const PATH = '/api/v1/recommendations';
const TITLES = Array.from({ length: 100 }, (_, place) => anime(300 + place, `Title ${place}`));

describe('RecommendationsFeed', () => {
  let feed: RecommendationsFeed;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    feed = TestBed.inject(RecommendationsFeed);
    feed.question.set({ picks: '1' });
    await answer({ picks: '1', limit: '20' });
    feed.recommended.more();
    await answer({ picks: '1', limit: '40' });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  async function answer(question: Record<string, string>): Promise<void> {
    const data = TITLES.slice(0, Number(question['limit'])).map(each => recommendation(each, [BEBOP, 1]));
    (await asked(PATH, question)).flush({ data, continuations: [], modelVersion: 'm1' });
    await settled();
  }

  it('is as long as before where only the picks change', async () => {
    feed.question.set({ picks: '1:9', unlike: '300' });
    await answer({ picks: '1:9', unlike: '300', limit: '40' });
    expect(feed.recommended.list()?.length).toBe(40);
    expect(feed.recommended.hasMore()).toBeTrue();
  });

  it('begins again where the refinement changes', async () => {
    feed.question.set({ picks: '1', genre: ['Mystery'] });
    await answer({ picks: '1', genre: 'Mystery', limit: '20' });
    expect(feed.recommended.list()?.length).toBe(20);
  });

  it('begins again with the first pick after there was none', async () => {
    feed.question.set({});
    await settled();
    feed.question.set({ picks: '6' });
    await answer({ picks: '6', limit: '20' });
    expect(feed.recommended.list()?.length).toBe(20);
  });
});
