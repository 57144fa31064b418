import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Component } from '@angular/core';
import { AWAY, GUEST, OK, SESSION_PATH, signIn } from '../../../testing/account';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find, until } from '../../../testing/page';
import { Session } from '../session/session';
import { AccountMenu } from './account-menu';

@Component({ template: '' })
class Blank {}

describe('AccountMenu', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: '**', component: Blank }])],
    });
    page = TestBed.createComponent(AccountMenu).nativeElement as HTMLElement;
    document.body.append(page);
    await TestBed.inject(Router).navigateByUrl('/anime?type=movie');
    await settled();
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
  });

  async function signInFully(): Promise<void> {
    await signIn();
    await until(() => page.querySelector('.who') !== null);
  }

  async function answer(body: typeof GUEST | null, status = OK): Promise<void> {
    void TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(body, status);
    await settled();
  }

  it('shows neither of its states before it knows which is right, in the room that they take', async () => {
    expect(page.querySelector('a, button')).toBeNull();
    const width = page.getBoundingClientRect().width;
    await signInFully();
    expect(page.getBoundingClientRect().width).toBe(width);
    expect(find(page, '.who', HTMLElement).getBoundingClientRect().width).toBe(width);
  });

  it('leads guests to signing in, and back to where they are', async () => {
    await answer(GUEST);
    expect(find(page, 'a', HTMLAnchorElement).getAttribute('href')).toBe(
      '/sign-in?returnTo=%2Fanime%3Ftype%3Dmovie',
    );
  });

  it('names whoever is signed in, and leads to all that is theirs', async () => {
    await signInFully();
    expect(find(page, '.who', HTMLElement).getAttribute('aria-label')).toBe('Your account: Faye');
    const links = [...page.querySelectorAll('nav a')].map(link => link.getAttribute('href'));
    expect(links).toEqual(['/for-you', '/list', '/week', '/together', '/import', '/history', '/settings']);
  });

  it('opens and closes, also when a page is chosen', async () => {
    await signInFully();
    const menu = find(page, '[popover]', HTMLElement);
    find(page, '.who', HTMLElement).click();
    expect(menu.matches(':popover-open')).toBeTrue();
    find(page, 'nav a', HTMLElement).click();
    expect(menu.matches(':popover-open')).toBeFalse();
    await settled();
  });

  it('signs out, and shows the first page', async () => {
    await signInFully();
    find(page, 'nav button', HTMLElement).click();
    (await asked('/api/v1/oauth/logout')).flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(TestBed.inject(Router).url).toBe('/');
    expect(page.querySelector('.sign-in')).not.toBeNull();
  });

  it('does not take an API that fails for a guest', async () => {
    await answer(null, AWAY);
    expect(page.querySelector('.sign-in')).toBeNull();
    find(page, '.away', HTMLElement).click();
    await signInFully();
    expect(page.querySelector('.who')).not.toBeNull();
  });
});
