import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { account, AWAY, GUEST, SESSION_PATH, signIn } from '../../../testing/account';
import { problem } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { ContentChoice } from '../../core/content-choice';
import { Session } from '../../core/session/session';
import { Theme } from '../../core/theme';
import { TitleLanguage } from '../../core/titles/title-language';
import { SettingsPage } from './settings-page';

const PATH = '/api/v1/users/me';
const NOT_OFFERED = { available: false, since: null, counts: {}, data: [] };

describe('SettingsPage', () => {
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    page = TestBed.createComponent(SettingsPage).nativeElement as HTMLElement;
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    TestBed.inject(Theme).choose('system');
    localStorage.clear();
  });

  /** Signs somebody in, who has no API keys, and whose changes go nowhere. */
  async function arrive(who = account()): Promise<void> {
    await signIn(who);
    (await asked(`${PATH}/api-keys`)).flush({ data: [] });
    (await asked(`${PATH}/write-back`)).flush(NOT_OFFERED);
    await settled();
  }

  function press(label: string): void {
    const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(label),
    );
    button?.click();
    TestBed.tick();
  }

  function choose(name: string, value: string): void {
    find(page, `[name=${name}][value=${value}]`, HTMLInputElement).click();
  }

  it('lets guests choose how AniRec looks and what it shows, and sign in for the rest', async () => {
    void TestBed.inject(Session).check();
    (await asked(SESSION_PATH)).flush(GUEST);
    await settled();
    choose('theme', 'dark');
    choose('title-language', 'romaji');
    choose('adult-titles', 'blur');
    choose('ecchi-titles', 'hide');
    expect(TestBed.inject(ContentChoice).ofRecommendations()).toEqual({ adult: 'show', ecchi: 'hide' });
    expect(TestBed.inject(Theme).name()).toBe('dark');
    expect(TestBed.inject(TitleLanguage).name()).toBe('romaji');
    expect(page.querySelector('a[href^="/sign-in"]')).not.toBeNull();
    expect(page.querySelector('anirec-delete-account')).toBeNull();
  });

  it('shows what is held about somebody', async () => {
    await arrive(account({ name: 'Spike', holdings: { listEntries: 26, feedback: 3, historyEntries: 7 } }));
    const facts = [...page.querySelectorAll('dd')].map(({ textContent }) => textContent);
    expect(facts).toContain('Spike');
    expect(facts.slice(-3)).toEqual(['26', '3', '7']);
  });

  it('saves the list as a file, under the name that the API gives it', async () => {
    await arrive();
    const saved = spyOn(HTMLAnchorElement.prototype, 'click');
    press('Export as CSV');
    const request = await asked(`${PATH}/export`, { format: 'csv' });
    request.flush(new Blob(['id']), {
      headers: { 'Content-Disposition': 'attachment; filename="mine.csv"' },
    });
    await settled();
    const link = saved.calls.mostRecent().object as HTMLAnchorElement;
    expect(link.download).toBe('mine.csv');
    expect(link.href).toMatch(/^blob:/);
  });

  it('names what failed when the list cannot be had', async () => {
    await arrive();
    press('Export as JSON');
    (await asked(`${PATH}/export`)).flush(new Blob(), AWAY);
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('server does not answer');
  });

  describe('deletes an account', () => {
    beforeEach(async () => {
      await arrive();
      press('Delete my account');
    });

    function type(name: string): void {
      const field = find(page, '#delete-name', HTMLInputElement);
      field.value = name;
      field.dispatchEvent(new Event('input'));
      press('Delete it for good');
    }

    it('only once its name has been typed', () => {
      type('Fay');
      expect(page.querySelector('[role=alert]')?.textContent).toContain('not the name of this account');
    });

    it('not at all where its owner keeps it', () => {
      expect(document.activeElement?.id).toBe('delete-name');
      press('Keep it');
      expect(page.querySelector('#delete-name')).toBeNull();
      expect(document.activeElement?.textContent).toBe('Delete my account …');
    });

    it('and signs its owner out', async () => {
      type('faye');
      const request = await asked(PATH);
      expect(request.request.method).toBe('DELETE');
      request.flush(null, { status: 204, statusText: 'No Content' });
      await settled();
      expect(TestBed.inject(Session).state()).toEqual({ kind: 'signed-out', reason: 'deleted' });
      expect(TestBed.inject(Router).url).toBe('/');
    });

    it('and says so where that fails', async () => {
      type('Faye');
      (await asked(PATH)).flush(
        problem(503, 'Accounts are unavailable', 'Try again in a few seconds.'),
        AWAY,
      );
      await settled();
      expect(page.querySelector('[role=alert]')?.textContent).toContain('Try again in a few seconds.');
      expect(TestBed.inject(Session).isSignedIn()).toBeTrue();
    });
  });
});
