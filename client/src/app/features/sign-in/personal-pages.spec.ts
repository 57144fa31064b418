import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { listMyList } from '@anirec/openapi/angular';
import { AWAY, GUEST, OK, SESSION_PATH, signIn, UNAUTHENTICATED } from '../../../testing/account';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { Session } from '../../core/session/session';
import { PersonalPages } from './personal-pages';

@Component({ selector: 'anirec-mine', template: '<h1>My list</h1>' })
class Mine {}

describe('PersonalPages', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    localStorage.clear();
    await open();
  });
  afterEach(() => localStorage.clear());

  async function open(): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([
          { path: '', component: PersonalPages, children: [{ path: 'list', component: Mine }] },
        ]),
      ],
    });
    const harness = await RouterTestingHarness.create('/list?status=watching');
    page = harness.fixture.nativeElement as HTMLElement;
  }

  async function answer(body: typeof GUEST | null, status = OK): Promise<void> {
    void TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(body, status);
    await settled();
  }

  function heading(): string | undefined {
    return page.querySelector('h1')?.textContent;
  }

  it('shows neither the page nor the way to it before it is known who is there', () => {
    expect(heading()).toBeUndefined();
    expect(page.querySelector('.skeleton')).not.toBeNull();
  });

  it('shows the page to whoever is signed in', async () => {
    await signIn();
    expect(heading()).toBe('My list');
  });

  it('asks guests to sign in, and brings them back', async () => {
    await answer(GUEST);
    expect(heading()).toBe('Sign in to go on');
    const { pathname, searchParams } = new URL(find(page, '.primary', HTMLAnchorElement).href);
    expect(pathname).toBe('/api/v1/oauth/authorize');
    expect(searchParams.get('returnTo')).toBe('/list?status=watching');
  });

  it('says that the session has ended, and keeps where somebody was', async () => {
    await signIn();
    const listing = listMyList();
    (await asked('/api/v1/users/me/list')).flush(null, UNAUTHENTICATED);
    await listing;
    await settled();
    expect(heading()).toBe('Your session has ended');
    const { searchParams } = new URL(find(page, '.primary', HTMLAnchorElement).href);
    expect(searchParams.get('returnTo')).toBe('/list?status=watching');
  });

  it('says that AniRec is out of reach where it is, not an account to somebody without one', async () => {
    await answer(null, AWAY);
    expect(heading()).toBe('AniRec cannot be reached');
    find(page, '[role=alert] button', HTMLElement).click();
    await signIn();
    expect(heading()).toBe('My list');
  });

  it('says that the account is out of reach to somebody who was signed in', async () => {
    TestBed.resetTestingModule();
    localStorage.setItem('anirec.signed-in.v1', 'true');
    await open();
    await answer(null, AWAY);
    expect(heading()).toBe('Your account cannot be reached');
  });
});
