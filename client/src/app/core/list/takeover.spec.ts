import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { AWAY, listed } from '../../../testing/account';
import { BEBOP, MONSTER, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { BROWSER_LIST_KEY } from '../browser-storage';
import { Undo } from './undo';
import { BrowserList } from './browser-list';
import { BrowserListKeeper } from './browser-list-keeper';
import { Takeover } from './takeover';

const LIST = '/api/v1/users/me/list';

describe('What a browser kept, when somebody signs in,', () => {
  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    const keeper = TestBed.inject(BrowserListKeeper);
    await keeper.put(listed(BEBOP, { score: 9 }));
    await keeper.put(listed(TRIGUN));
    await keeper.dismiss(MONSTER, 'too_long');
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  function kept(): number[] {
    const { entries, unwanted } = TestBed.inject(BrowserList).content();
    return [...entries, ...unwanted].map(({ animeId }) => animeId);
  }

  it('goes into the account, which keeps what it says already, and is told once', async () => {
    const taken = TestBed.inject(Takeover).run();
    const patch = await asked(LIST);
    expect([patch.request.method, patch.request.body]).toEqual([
      'PATCH',
      {
        put: [
          jasmine.objectContaining({ animeId: 6, status: 'watching', score: null, progress: 3 }),
          jasmine.objectContaining({ animeId: 1, status: 'watching', score: 9, progress: 3 }),
        ],
        existing: 'keep',
      },
    ]);
    patch.flush({ taken: 1, updated: 0, unchanged: 1, unknown: [] });
    const put = await asked('/api/v1/users/me/feedback/19');
    expect(put.request.body).toEqual({ reason: 'too_long' });
    put.flush({});
    await taken;
    expect(kept()).toEqual([]);
    expect(localStorage.getItem(BROWSER_LIST_KEY)).toBeNull();
    const said = TestBed.inject(Undo).latest();
    expect(said?.kind === 'notice' && said.text).toBe(
      '1 title that this browser kept is on your list now; 1 title of it was there already; what you are not interested in came along: 1 title.',
    );
    TestBed.inject(Undo).clear();
    await TestBed.inject(Takeover).run();
    expect(TestBed.inject(Undo).latest()).toBeNull();
  });

  it('stays where it cannot be taken, and is tried again', async () => {
    const failing = TestBed.inject(Takeover).run();
    (await asked(LIST)).flush(problem(503, 'Unavailable', 'Try again soon.'), AWAY);
    await failing;
    expect(kept()).toEqual([6, 1, 19]);
    const [refused] = TestBed.inject(Undo).refusals().values();
    const again = refused?.again();
    (await asked(LIST)).flush({ taken: 2, updated: 0, unchanged: 0, unknown: [] });
    (await asked('/api/v1/users/me/feedback/19')).flush({});
    await again;
    await settled();
    expect(kept()).toEqual([]);
  });
});
