import { TestBed } from '@angular/core/testing';
import { PickTray } from './pick-tray';
import { MAX_PICKS } from './picks-text';
import { MAX_UNLIKE } from './taste';

const PICKS_KEY = 'anirec.picks.v1';
const UNLIKE_KEY = 'anirec.unlike.v1';

describe('PickTray', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('keeps picks and scores beyond a visit', () => {
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    tray.add(5114);
    tray.score(1, 9);
    TestBed.tick();
    TestBed.resetTestingModule();
    expect(TestBed.inject(PickTray).params()).toEqual({ picks: '1:9,5114' });
  });

  it('begins with the picks of a browser that has stored nothing else', () => {
    localStorage.setItem(PICKS_KEY, '"1:9,6"');
    const tray = TestBed.inject(PickTray);
    TestBed.tick();
    expect(tray.params()).toEqual({ picks: '1:9,6' });
    expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9,6"');
  });

  it('keeps what nothing like is wanted of beyond a visit', () => {
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    tray.avoid(20);
    TestBed.tick();
    TestBed.resetTestingModule();
    expect(TestBed.inject(PickTray).params()).toEqual({ picks: '1', unlike: '20' });
  });

  for (const garbage of ['{', '"x:y"', '[1,2]', 'null', '{"picks":[]}', '42']) {
    it(`begins empty where the browser holds ${garbage}`, () => {
      localStorage.setItem(PICKS_KEY, garbage);
      localStorage.setItem(UNLIKE_KEY, garbage);
      expect(TestBed.inject(PickTray).params()).toEqual({});
    });
  }

  it('works where the browser forbids storage', () => {
    spyOn(Storage.prototype, 'getItem').and.throwError('denied');
    spyOn(Storage.prototype, 'setItem').and.throwError('denied');
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    TestBed.tick();
    expect(tray.params()).toEqual({ picks: '1' });
  });

  it('holds each title once', () => {
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    tray.add(1);
    expect(tray.params()).toEqual({ picks: '1' });
  });

  it('takes no more once it is full', () => {
    const tray = TestBed.inject(PickTray);
    for (let id = 1; id <= MAX_PICKS + 1; id++) tray.add(id);
    expect(tray.picks().length).toBe(MAX_PICKS);
    expect(tray.isFull()).toBeTrue();
  });

  it('takes a score back', () => {
    const tray = TestBed.inject(PickTray);
    tray.open({ picks: '1:9' });
    tray.score(1, undefined);
    expect(tray.params()).toEqual({ picks: '1' });
  });

  it('gives a removed title back in its place, with its score', () => {
    const tray = TestBed.inject(PickTray);
    tray.open({ picks: '1:9,2,3' });
    tray.remove(1);
    expect(tray.params()).toEqual({ picks: '2,3' });
    tray.undo();
    expect(tray.params()).toEqual({ picks: '1:9,2,3' });
    expect(tray.canUndo()).toBeFalse();
  });

  it('gives all back after it was cleared', () => {
    const tray = TestBed.inject(PickTray);
    tray.open({ picks: '1:9,2' });
    tray.clear();
    expect(tray.picks()).toEqual([]);
    tray.undo();
    expect(tray.params()).toEqual({ picks: '1:9,2' });
  });

  describe('with titles that nothing like is wanted of', () => {
    let tray: PickTray;

    beforeEach(() => {
      tray = TestBed.inject(PickTray);
      tray.open({ picks: '1:9,2', unlike: '20' });
    });

    it('moves a pick to them, and takes that back in its place, with its score', () => {
      tray.avoid(1);
      expect(tray.params()).toEqual({ picks: '2', unlike: '20,1' });
      tray.undo();
      expect(tray.params()).toEqual({ picks: '1:9,2', unlike: '20' });
    });

    it('moves one of them to the picks, and takes that back', () => {
      tray.add(20);
      expect(tray.params()).toEqual({ picks: '1:9,2,20' });
      tray.undo();
      expect(tray.params()).toEqual({ picks: '1:9,2', unlike: '20' });
    });

    it('takes one out, and takes that back', () => {
      tray.remove(20);
      expect(tray.params()).toEqual({ picks: '1:9,2' });
      tray.undo();
      expect(tray.isUnlike(20)).toBeTrue();
    });

    it('takes no more than an address holds', () => {
      for (let id = 100; id <= 100 + MAX_UNLIKE; id++) tray.avoid(id);
      expect(tray.unlike().length).toBe(MAX_UNLIKE);
      expect(tray.isUnlikeFull()).toBeTrue();
    });
  });

  it('stays as it is where the back button leads to what it held earlier in the visit', () => {
    const tray = TestBed.inject(PickTray);
    tray.open({ picks: '1' });
    tray.add(2);
    tray.open({ picks: '1' });
    expect(tray.params()).toEqual({ picks: '1,2' });
    expect(tray.isBorrowed()).toBeFalse();
  });

  it('stays as it is where an address has no picks', () => {
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    tray.open({ unlike: '20' });
    expect(tray.params()).toEqual({ picks: '1' });
  });

  it('makes the picks of a link the visitor’s own where there were none', () => {
    const tray = TestBed.inject(PickTray);
    tray.open({ picks: '1:9' });
    TestBed.tick();
    expect(tray.isBorrowed()).toBeFalse();
    expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9"');
  });

  describe('with picks from a link beside the visitor’s own', () => {
    let tray: PickTray;

    beforeEach(() => {
      localStorage.setItem(PICKS_KEY, '"1:9,2"');
      tray = TestBed.inject(PickTray);
      tray.open({ picks: '5114' });
    });

    it('shows the link’s and keeps the own', () => {
      TestBed.tick();
      expect(tray.params()).toEqual({ picks: '5114' });
      expect(tray.ownCount()).toBe(2);
      expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9,2"');
    });

    it('changes the link’s alone', () => {
      tray.add(20);
      TestBed.tick();
      expect(tray.params()).toEqual({ picks: '5114,20' });
      expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9,2"');
    });

    it('goes back to the own', () => {
      tray.giveBack();
      expect(tray.params()).toEqual({ picks: '1:9,2' });
    });

    it('makes them the own when asked', () => {
      tray.keep();
      TestBed.tick();
      expect(tray.isBorrowed()).toBeFalse();
      expect(localStorage.getItem(PICKS_KEY)).toBe('"5114"');
    });
  });
});
