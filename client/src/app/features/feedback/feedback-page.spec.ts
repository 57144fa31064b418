import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { signIn } from '../../../testing/account';
import { BEBOP, MONSTER, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { BrowserListKeeper } from '../../core/list/browser-list-keeper';
import { Session } from '../../core/session/session';
import { FeedbackPage } from './feedback-page';

const PATH = '/api/v1/users/me/feedback';
const NO_CONTENT = { status: 204, statusText: 'No Content' };

describe('The page of what somebody is not interested in', () => {
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'feedback', component: FeedbackPage }])],
    });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  async function open(): Promise<void> {
    const harness = await RouterTestingHarness.create('/feedback');
    page = harness.fixture.nativeElement as HTMLElement;
    document.body.append(page);
  }

  function titles(): string[] {
    return [...page.querySelectorAll('h2')].map(({ textContent }) => textContent.trim());
  }

  it('lists it, takes one back where it stands, and puts it away again for the same reason', async () => {
    await signIn();
    await open();
    const data = [
      { animeId: 6, reason: 'too_long', createdAt: '', anime: TRIGUN },
      { animeId: 4382, reason: null, createdAt: '', anime: null },
    ];
    (await asked(PATH)).flush({ data, page: { nextCursor: null } });
    await settled();
    expect(titles()).toEqual(['Trigun', 'Title 4382']);
    const button = find(page, '[aria-label="Take back: Trigun"]', HTMLButtonElement);
    button.focus();
    button.click();
    const deletion = await asked(`${PATH}/6`);
    expect(deletion.request.method).toBe('DELETE');
    deletion.flush(null, NO_CONTENT);
    await settled();
    expect(document.activeElement).toBe(button);
    expect(button.ariaLabel).toBe('Not interested: Trigun');
    button.click();
    const put = await asked(`${PATH}/6`);
    expect(put.request.body).toEqual({ reason: 'too_long' });
    put.flush({});
    await settled();
    expect(button.ariaLabel).toBe('Take back: Trigun');
  });

  it('lists what a guest’s browser keeps', async () => {
    TestBed.inject(Session).end();
    const keeper = TestBed.inject(BrowserListKeeper);
    await keeper.dismiss(MONSTER);
    await keeper.dismiss(BEBOP);
    await open();
    (await asked('/api/v1/anime', { id: ['1', '19'] })).flush({
      data: [MONSTER, BEBOP],
      page: { nextCursor: null },
    });
    await settled();
    expect(titles()).toEqual(['Cowboy Bebop', 'Monster']);
    find(page, '[aria-label="Take back: Monster"]', HTMLElement).click();
    await settled();
    expect((await keeper.read([19])).get(19)?.isUnwanted).toBeFalse();
  });

  it('says so where there is nothing', async () => {
    await signIn();
    await open();
    (await asked(PATH)).flush({ data: [], page: { nextCursor: null } });
    await settled();
    expect(page.textContent).toContain('Nothing is put away');
  });
});
