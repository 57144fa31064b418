import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { settled } from '../../../testing/api';
import { trayOf } from '../../../testing/picks';
import { ADDRESS_OF_PICKS } from './picks-guard';
import { PickTray } from './pick-tray';

@Component({ template: '' })
class EmptyPage {}

describe('The guard of addresses with picks', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    const routes = [
      { path: '', component: EmptyPage },
      { path: 'recommendations', component: EmptyPage, ...ADDRESS_OF_PICKS },
    ];
    TestBed.configureTestingModule({ providers: [provideRouter(routes)] });
    TestBed.inject(Router).setUpLocationChangeListener();
    harness = await RouterTestingHarness.create('/');
  });
  afterEach(() => localStorage.clear());

  /** Opens an address, and gives the one that is shown. */
  async function open(address: string): Promise<string> {
    await harness.navigateByUrl(address);
    return TestBed.inject(Router).url;
  }

  /** Presses the browser's back button, and gives the address that is shown. */
  async function back(): Promise<string> {
    TestBed.inject(Location).back();
    await settled();
    return TestBed.inject(Router).url;
  }

  function own() {
    return TestBed.inject(PickTray).params();
  }

  it('names the visitor’s own picks where an address names none, and keeps the rest of it', async () => {
    trayOf({ picks: '1:9', unlike: '20' });
    expect(await open('/recommendations?genre=Drama&unlike=6')).toBe(
      '/recommendations?genre=Drama&unlike=20&picks=1:9',
    );
  });

  it('shows an address without picks where the visitor has none', async () => {
    expect(await open('/recommendations')).toBe('/recommendations');
  });

  it('makes the picks of a link the visitor’s own where there are none', async () => {
    expect(await open('/recommendations?picks=1:9')).toBe('/recommendations?picks=1:9');
    expect(own()).toEqual({ picks: '1:9' });
  });

  it('shows a link’s picks beside the visitor’s own, also those that were the visitor’s own earlier', async () => {
    trayOf({ picks: '5114' });
    trayOf({ picks: '1' });
    expect(await open('/recommendations?picks=5114')).toBe('/recommendations?picks=5114');
    expect(own()).toEqual({ picks: '1' });
  });

  it('writes out what can be read of a garbled link', async () => {
    expect(await open('/recommendations?picks=1:9,,x')).toBe('/recommendations?picks=1:9');
  });

  it('names the own picks as they are now where the back button leads to them', async () => {
    trayOf({ picks: '1' });
    await open('/recommendations');
    await open('/recommendations?picks=1&genre=Drama');
    await open('/');
    trayOf({ picks: '1,6' });
    expect(await back()).toBe('/recommendations?picks=1,6&genre=Drama');
    expect(await back()).toBe('/recommendations?picks=1,6');
    expect(await back()).toBe('/');
  });

  it('goes back to a link as it was', async () => {
    trayOf({ picks: '1' });
    await open('/recommendations?picks=199');
    await open('/');
    trayOf({ picks: '1,6' });
    expect(await back()).toBe('/recommendations?picks=199');
  });
});
