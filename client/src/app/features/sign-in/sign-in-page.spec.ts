import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { account, signIn } from '../../../testing/account';
import { provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { SignInPage } from './sign-in-page';

describe('SignInPage', () => {
  let fixture: ComponentFixture<SignInPage>;
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    fixture = TestBed.createComponent(SignInPage);
    page = fixture.nativeElement as HTMLElement;
  });

  async function show(inputs: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await settled();
  }

  function returnTo(): string | null {
    return new URL(find(page, '.primary', HTMLAnchorElement).href).searchParams.get('returnTo');
  }

  it('leads to MyAnimeList, and from there to the recommendations', async () => {
    await show({});
    expect(returnTo()).toBe('/for-you');
    expect(page.textContent).toContain('What AniRec keeps');
  });

  it('leads back to the page that somebody came from, where it is one of ours', async () => {
    await show({ returnTo: '/list?sort=score' });
    expect(returnTo()).toBe('/list?sort=score');
    for (const other of ['https://example.org/', '//example.org/']) {
      await show({ returnTo: other });
      expect(returnTo()).toBe('/for-you');
    }
  });

  const problems = [
    ['denied', 'MyAnimeList did not let AniRec in'],
    ['expired', 'That sign-in is over'],
    ['unavailable', 'Signing in is not possible at the moment'],
  ] as const;
  for (const [code, title] of problems) {
    it(`says why signing in failed: ${code}`, async () => {
      await show({ problem: code });
      expect(page.querySelector('[role=alert] h2')?.textContent).toBe(title);
    });
  }

  it('says nothing of a failure that it does not know', async () => {
    await show({ problem: 'toString' });
    expect(page.querySelector('[role=alert]')).toBeNull();
  });

  it('says so to somebody who is signed in', async () => {
    await signIn(account({ name: 'Spike', holdings: { ...account().holdings, listEntries: 26 } }));
    await show({});
    expect(page.textContent).toContain('As Spike, and your list has 26 titles.');
  });
});
