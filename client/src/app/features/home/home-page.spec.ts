import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { AWAY, GUEST, SESSION_PATH, signIn } from '../../../testing/account';
import { BEBOP, MONSTER, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { Session } from '../../core/session/session';
import { matchOwnHome } from './home-choice';
import { HomePage } from './home-page';
import { OwnHomePage } from './own/own-home-page';

const CATALOGUE = '/api/v1/anime';
const LAST_YEAR = String(new Date().getFullYear() - 1);

describe('Home', () => {
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([
          { path: '', pathMatch: 'full', canMatch: [matchOwnHome], component: OwnHomePage },
          { path: '', pathMatch: 'full', component: HomePage },
        ]),
      ],
    });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function open(): Promise<void> {
    const harness = await RouterTestingHarness.create('/');
    page = harness.fixture.nativeElement as HTMLElement;
  }

  async function answer(query: Record<string, string>, ...data: readonly (typeof BEBOP)[]): Promise<void> {
    (await asked(CATALOGUE, query)).flush({ data, page: { nextCursor: null }, exact: true });
    await settled();
  }

  function names(heading: string): string[] {
    const section = page.querySelector(`[aria-labelledby="${heading}"]`);
    return [...(section?.querySelectorAll('h3') ?? [])].map(each => each.textContent.trim());
  }

  it('shows a guest what is popular now, and examples of an era, another one where that is chosen', async () => {
    await open();
    await answer({ yearFrom: '2020', yearTo: '2029' }, BEBOP);
    await answer({ yearFrom: LAST_YEAR, sort: 'popularity' }, MONSTER);
    expect([names('starters-heading'), names('popular-heading')]).toEqual([['Cowboy Bebop'], ['Monster']]);
    const radios = [...page.querySelectorAll<HTMLInputElement>('[name=era]')];
    radios.at(-1)?.click();
    await answer({ yearTo: '1989' }, TRIGUN);
    expect(names('starters-heading')).toEqual(['Trigun']);
  });

  it('shows the rest where one part fails', async () => {
    await open();
    (await asked(CATALOGUE, { yearTo: '2029' })).flush(problem(503, 'Unavailable', 'Try again.'), AWAY);
    await answer({ yearFrom: LAST_YEAR }, MONSTER);
    expect(names('popular-heading')).toEqual(['Monster']);
    find(page, '[aria-labelledby="starters-heading"] [role=alert] button', HTMLElement).click();
    await answer({ yearTo: '2029' }, BEBOP);
    expect(names('starters-heading')).toEqual(['Cowboy Bebop']);
  });

  it('says nothing of what is popular now where the catalogue is older', async () => {
    await open();
    await answer({ yearTo: '2029' }, BEBOP);
    await answer({ yearFrom: LAST_YEAR });
    expect(page.querySelector('#popular-heading')).toBeNull();
  });

  it('is that of their own list once somebody turns out to be signed in', async () => {
    await open();
    await answer({ yearTo: '2029' }, BEBOP);
    await answer({ yearFrom: LAST_YEAR });
    await signIn();
    await settled();
    expect(page.querySelector('h1')?.textContent).toBe('What to watch next');
    TestBed.inject(HttpTestingController).match(() => true);
  });

  it('is that of a stranger once nobody turns out to be signed in any more', async () => {
    localStorage.setItem('anirec.signed-in.v1', 'true');
    await open();
    expect(page.querySelector('h1')?.textContent).toBe('What to watch next');
    TestBed.inject(HttpTestingController).match(() => true);
    const checked = TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await checked;
    await settled();
    expect(page.querySelector('h1')?.textContent).toContain('Which anime to watch next');
    await answer({ yearTo: '2029' }, BEBOP);
    await answer({ yearFrom: LAST_YEAR });
  });
});
