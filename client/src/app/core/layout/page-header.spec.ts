import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { GUEST, SESSION_PATH, signIn } from '../../../testing/account';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { Session } from '../session/session';
import { PageHeader } from './page-header';

describe('PageHeader', () => {
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    page = TestBed.createComponent(PageHeader).nativeElement as HTMLElement;
  });

  function addresses(): (string | null)[] {
    return [...page.querySelectorAll('nav[aria-label=Main] a')].map(link => link.getAttribute('href'));
  }

  it('leads guests to what is recommended from picks, to this season, and to the catalogue', async () => {
    void TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await settled();
    expect(addresses()).toEqual(['/recommendations', '/season', '/anime']);
  });

  it('leads whoever is signed in to what their own list leads to', async () => {
    await signIn();
    expect(addresses()).toEqual(['/for-you', '/recommendations', '/season', '/anime']);
  });
});
