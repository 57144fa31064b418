import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { trayOf } from '../../../testing/picks';
import { PickTray } from './pick-tray';
import { MAX_PICKS } from './picks-text';
import { MAX_UNLIKE, parseInput, type InputParams } from './recommendation-input';

const PICKS_KEY = 'anirec.picks.v1';
const UNLIKE_KEY = 'anirec.unlike.v1';

describe('PickTray', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  /** An address that names these picks; a change of it is there at once. */
  function addressOf(picks: InputParams) {
    const input = signal(parseInput(picks));
    return { input: input.asReadonly(), write: input.set.bind(input) };
  }

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
    const tray = trayOf({ picks: '1:9' });
    tray.score(1, undefined);
    expect(tray.params()).toEqual({ picks: '1' });
  });

  it('gives a removed title back in its place, with its score', () => {
    const tray = trayOf({ picks: '1:9,2,3' });
    tray.remove(1);
    expect(tray.params()).toEqual({ picks: '2,3' });
    tray.undo();
    expect(tray.params()).toEqual({ picks: '1:9,2,3' });
    expect(tray.canUndo()).toBeFalse();
  });

  it('gives all back after it was cleared', () => {
    const tray = trayOf({ picks: '1:9,2' });
    tray.clear();
    expect(tray.picks()).toEqual([]);
    tray.undo();
    expect(tray.params()).toEqual({ picks: '1:9,2' });
  });

  describe('with titles that nothing like is wanted of', () => {
    let tray: PickTray;

    beforeEach(() => {
      tray = trayOf({ picks: '1:9,2', unlike: '20' });
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

  it('cannot take a removal back once other picks are shown', () => {
    const tray = trayOf({ picks: '1:9,2' });
    tray.remove(2);
    tray.follow(addressOf({ picks: '5114' }));
    expect(tray.canUndo()).toBeFalse();
    tray.undo();
    expect(tray.params()).toEqual({ picks: '5114' });
  });

  describe('on a page whose address names the visitor’s own picks', () => {
    it('changes the address and the own alike', () => {
      const tray = trayOf({ picks: '1:9' });
      const address = addressOf({ picks: '1:9' });
      tray.follow(address);
      tray.add(2);
      expect(address.input().picks.length).toBe(2);
      expect(tray.isBorrowed()).toBeFalse();
      tray.follow(null);
      expect(tray.params()).toEqual({ picks: '1:9,2' });
    });
  });

  describe('on a page whose address names the picks of a link', () => {
    let tray: PickTray;

    beforeEach(() => {
      localStorage.setItem(PICKS_KEY, '"1:9,2"');
      tray = TestBed.inject(PickTray);
      tray.follow(addressOf({ picks: '5114' }));
    });

    it('shows the link’s and keeps the own', () => {
      TestBed.tick();
      expect(tray.params()).toEqual({ picks: '5114' });
      expect(tray.isBorrowed()).toBeTrue();
      expect(tray.ownCount()).toBe(2);
      expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9,2"');
    });

    it('changes the link’s alone, and can take that back', () => {
      tray.add(20);
      tray.remove(5114);
      TestBed.tick();
      expect(tray.params()).toEqual({ picks: '20' });
      expect(localStorage.getItem(PICKS_KEY)).toBe('"1:9,2"');
      tray.undo();
      expect(tray.params()).toEqual({ picks: '5114,20' });
    });

    it('goes back to the own', () => {
      tray.giveBack();
      expect(tray.params()).toEqual({ picks: '1:9,2' });
      expect(tray.isBorrowed()).toBeFalse();
    });

    it('makes them the own when asked', () => {
      tray.keep();
      TestBed.tick();
      expect(tray.isBorrowed()).toBeFalse();
      expect(localStorage.getItem(PICKS_KEY)).toBe('"5114"');
    });

    it('shows the own again where the page is left', () => {
      tray.follow(null);
      expect(tray.params()).toEqual({ picks: '1:9,2' });
    });
  });
});
