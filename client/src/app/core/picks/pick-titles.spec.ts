import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { BEBOP, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { trayOf } from '../../../testing/picks';
import { PickTitles } from './pick-titles';
import { PickTray } from './pick-tray';

describe('PickTitles', () => {
  let titles: PickTitles;
  let tray: PickTray;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    titles = TestBed.inject(PickTitles);
    tray = TestBed.inject(PickTray);
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  it('asks for the names of picks that a link brought', async () => {
    trayOf({ picks: '1:9,6' });
    const request = await asked('/api/v1/anime', { id: ['1', '6'] });
    request.flush({ data: [BEBOP, TRIGUN], page: { nextCursor: null } });
    await settled();
    expect(titles.find(6)?.title).toBe('Trigun');
    expect(titles.unknown()).toEqual([]);
  });

  it('asks for the names of titles that nothing like is wanted of, too', async () => {
    trayOf({ picks: '1', unlike: '6' });
    const request = await asked('/api/v1/anime', { id: ['1', '6'] });
    request.flush({ data: [BEBOP, TRIGUN], page: { nextCursor: null } });
    await settled();
    expect(titles.find(6)?.title).toBe('Trigun');
  });

  it('asks for nothing that was on screen when it was picked', async () => {
    titles.note(BEBOP);
    tray.add(BEBOP.id);
    await settled();
    expect(titles.find(1)?.title).toBe('Cowboy Bebop');
  });

  it('names the picks that are no title', async () => {
    trayOf({ picks: '1,404' });
    const request = await asked('/api/v1/anime', { id: ['1', '404'] });
    request.flush({ data: [BEBOP], page: { nextCursor: null } });
    await settled();
    expect(titles.unknown()).toEqual([404]);
  });

  it('asks for nothing again when a pick is removed', async () => {
    trayOf({ picks: '1,6' });
    const request = await asked('/api/v1/anime', { id: ['1', '6'] });
    request.flush({ data: [BEBOP, TRIGUN], page: { nextCursor: null } });
    await settled();
    tray.remove(6);
    tray.undo();
    await settled();
    expect(titles.find(6)?.title).toBe('Trigun');
  });
});
