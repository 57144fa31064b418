import { TestBed } from '@angular/core/testing';
import { listed } from '../../../testing/account';
import { anime, BEBOP, TRIGUN } from '../../../testing/anime';
import { BROWSER_LIST_KEY } from '../browser-storage';
import { describeFailure } from '../failures/failure';
import { BrowserList } from './browser-list';
import { MAX_KEPT_ENTRIES } from './browser-list-content';
import { BrowserListKeeper } from './browser-list-keeper';

describe('The list that a browser keeps', () => {
  let keeper: BrowserListKeeper;

  beforeEach(() => {
    localStorage.clear();
    keeper = TestBed.inject(BrowserListKeeper);
  });
  afterEach(() => localStorage.clear());

  /** What the browser has after it was closed and opened again. */
  function reopened(): BrowserListKeeper {
    TestBed.resetTestingModule();
    return TestBed.inject(BrowserListKeeper);
  }

  it('has what was said of a title, also later', async () => {
    await keeper.put(listed(BEBOP, { score: 9 }));
    await keeper.dismiss(TRIGUN, 'too_long');
    const marks = await reopened().read([1, 6, 19]);
    expect(marks.get(1)?.entry).toEqual(
      jasmine.objectContaining({ animeId: 1, score: 9, status: 'watching' }),
    );
    expect(marks.get(6)).toEqual({ entry: null, isUnwanted: true });
    expect(marks.get(19)).toEqual({ entry: null, isUnwanted: false });
  });

  it('lets go of what is taken off and taken back', async () => {
    await keeper.put(listed(BEBOP));
    await keeper.dismiss(TRIGUN);
    await keeper.takeOff(1);
    await keeper.takeBack(6);
    const marks = await reopened().read([1, 6]);
    expect([...marks.values()]).toEqual([
      { entry: null, isUnwanted: false },
      { entry: null, isUnwanted: false },
    ]);
  });

  it('loses nothing that another tab put on it', async () => {
    const entry = { ...listed(TRIGUN), updatedAt: '2026-11-20T10:00:00.000Z' };
    localStorage.setItem(BROWSER_LIST_KEY, JSON.stringify({ entries: [entry], unwanted: [] }));
    await keeper.put(listed(BEBOP));
    const { entries } = TestBed.inject(BrowserList).content();
    expect(entries.map(({ animeId }) => animeId)).toEqual([1, 6]);
  });

  it('hears of what another tab does', () => {
    const list = TestBed.inject(BrowserList);
    const entry = { ...listed(TRIGUN), updatedAt: '2026-11-20T10:00:00.000Z' };
    localStorage.setItem(BROWSER_LIST_KEY, JSON.stringify({ entries: [entry], unwanted: [] }));
    window.dispatchEvent(new StorageEvent('storage', { key: BROWSER_LIST_KEY }));
    expect(list.content().entries.map(({ animeId }) => animeId)).toEqual([6]);
    expect(list.changesElsewhere()).toBe(1);
  });

  it('refuses what it has no room for, and says what to do', async () => {
    for (let id = 1; id <= MAX_KEPT_ENTRIES; id++) await keeper.put(listed(anime(id, `Title ${id}`)));
    const refusal = await keeper.put(listed(anime(9999, 'One more'))).catch((error: unknown) => error);
    expect(describeFailure(refusal).detail).toContain('Sign in to keep more');
    await expectAsync(keeper.put(listed(anime(1, 'Title 1'), { score: 3 }))).toBeResolved();
  });
});
