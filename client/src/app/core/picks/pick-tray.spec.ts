import { TestBed } from '@angular/core/testing';
import { PickTray } from './pick-tray';
import { MOST_PICKS, parsePicks } from './picks-text';

const STORAGE_KEY = 'anirec.picks.v1';

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
    expect(TestBed.inject(PickTray).text()).toBe('1:9,5114');
  });

  for (const garbage of ['{', '"x:y"', '[1,2]', 'null', '{"picks":[]}', '42']) {
    it(`begins empty where the browser holds ${garbage}`, () => {
      localStorage.setItem(STORAGE_KEY, garbage);
      expect(TestBed.inject(PickTray).picks()).toEqual([]);
    });
  }

  it('works where the browser forbids storage', () => {
    spyOn(Storage.prototype, 'getItem').and.throwError('denied');
    spyOn(Storage.prototype, 'setItem').and.throwError('denied');
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    TestBed.tick();
    expect(tray.text()).toBe('1');
  });

  it('holds each title once', () => {
    const tray = TestBed.inject(PickTray);
    tray.add(1);
    tray.add(1);
    expect(tray.text()).toBe('1');
  });

  it('takes no more once it is full', () => {
    const tray = TestBed.inject(PickTray);
    for (let id = 1; id <= MOST_PICKS + 1; id++) tray.add(id);
    expect(tray.picks().length).toBe(MOST_PICKS);
    expect(tray.isFull()).toBeTrue();
  });

  it('takes a score back', () => {
    const tray = TestBed.inject(PickTray);
    tray.open(parsePicks('1:9'));
    tray.score(1, undefined);
    expect(tray.text()).toBe('1');
  });

  it('gives a removed title back in its place, with its score', () => {
    const tray = TestBed.inject(PickTray);
    tray.open(parsePicks('1:9,2,3'));
    tray.remove(1);
    expect(tray.text()).toBe('2,3');
    tray.undo();
    expect(tray.text()).toBe('1:9,2,3');
    expect(tray.canUndo()).toBeFalse();
  });

  it('gives all back after it was cleared', () => {
    const tray = TestBed.inject(PickTray);
    tray.open(parsePicks('1:9,2'));
    tray.clear();
    expect(tray.picks()).toEqual([]);
    tray.undo();
    expect(tray.text()).toBe('1:9,2');
  });

  it('makes the picks of a link the visitor’s own where there were none', () => {
    const tray = TestBed.inject(PickTray);
    tray.open(parsePicks('1:9'));
    TestBed.tick();
    expect(tray.isBorrowed()).toBeFalse();
    expect(localStorage.getItem(STORAGE_KEY)).toBe('"1:9"');
  });

  describe('with picks from a link beside the visitor’s own', () => {
    let tray: PickTray;

    beforeEach(() => {
      localStorage.setItem(STORAGE_KEY, '"1:9,2"');
      tray = TestBed.inject(PickTray);
      tray.open(parsePicks('5114'));
    });

    it('shows the link’s and keeps the own', () => {
      TestBed.tick();
      expect(tray.text()).toBe('5114');
      expect(tray.ownCount()).toBe(2);
      expect(localStorage.getItem(STORAGE_KEY)).toBe('"1:9,2"');
    });

    it('changes the link’s alone', () => {
      tray.add(20);
      TestBed.tick();
      expect(tray.text()).toBe('5114,20');
      expect(localStorage.getItem(STORAGE_KEY)).toBe('"1:9,2"');
    });

    it('goes back to the own', () => {
      tray.giveBack();
      expect(tray.text()).toBe('1:9,2');
    });

    it('makes them the own when asked', () => {
      tray.keep();
      TestBed.tick();
      expect(tray.isBorrowed()).toBeFalse();
      expect(localStorage.getItem(STORAGE_KEY)).toBe('"5114"');
    });
  });
});
