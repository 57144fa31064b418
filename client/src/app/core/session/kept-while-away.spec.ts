import { HttpTestingController } from '@angular/common/http/testing';
import { DestroyRef, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { account, signIn } from '../../../testing/account';
import { provideTestApi } from '../../../testing/api';
import { KeptWhileAway } from './kept-while-away';
import { Session } from './session';

class Notes {
  isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.isGone = true));
  }
}

describe('KeptWhileAway', () => {
  let kept: KeptWhileAway;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    kept = TestBed.inject(KeptWhileAway);
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  it('gives the same again, also once it is known who is signed in', async () => {
    const notes = kept.get(Notes, 'one');
    await signIn(account({ name: 'Faye' }));
    expect(kept.get(Notes, 'one')).toBe(notes);
    await signIn(account({ name: 'Faye', listSyncedAt: '2026-11-22T18:30:00.000Z' }));
    expect(kept.get(Notes, 'one')).toBe(notes);
  });

  it('keeps none of another subject', () => {
    const notes = kept.get(Notes, 'one');
    expect(kept.get(Notes, 'two')).not.toBe(notes);
    expect(notes.isGone).toBeTrue();
  });

  it('gives nobody what is somebody else’s', async () => {
    await signIn(account({ name: 'Faye' }));
    const notes = kept.get(Notes);
    TestBed.inject(Session).leave('left');
    expect(kept.get(Notes)).not.toBe(notes);
    await signIn(account({ name: 'Spike' }));
    expect(kept.get(Notes)).not.toBe(notes);
    expect(notes.isGone).toBeTrue();
  });
});
