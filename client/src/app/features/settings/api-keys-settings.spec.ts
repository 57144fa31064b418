import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ApiKey, NewApiKey } from '@anirec/openapi/angular';
import { AWAY, OK } from '../../../testing/account';
import { problem } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { Announcer } from '../../core/announcer';
import { ApiKeysSettings } from './api-keys-settings';

const PATH = '/api/v1/users/me/api-keys';
const KEY: ApiKey = {
  id: '0f8fad5b-d9cb-469f-a165-70867728950e',
  name: 'Season chart',
  prefix: 'anirec_Zk3vQ',
  createdAt: '2026-11-22T18:30:00.000Z',
  lastUsedAt: null,
};
const MADE: NewApiKey = { ...KEY, key: `${KEY.prefix}${'x'.repeat(38)}` };

describe('ApiKeysSettings', () => {
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    page = TestBed.createComponent(ApiKeysSettings).nativeElement as HTMLElement;
    document.body.append(page);
  });
  afterEach(() => {
    page.remove();
    TestBed.inject(HttpTestingController).verify();
  });

  async function show(...keys: ApiKey[]): Promise<void> {
    (await asked(PATH)).flush({ data: keys });
    await settled();
  }

  function press(label: string): void {
    const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes(label),
    );
    button?.click();
    TestBed.tick();
  }

  function make(name: string): void {
    const field = find(page, '#api-key-name', HTMLInputElement);
    field.value = name;
    field.dispatchEvent(new Event('input'));
    press('Make a key');
  }

  function rows(): string[] {
    return [...page.querySelectorAll('li')].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' '));
  }

  async function refused(status: { status: number; statusText: string }, detail: string): Promise<void> {
    (await asked(PATH)).flush(problem(status.status, 'Refused', detail), status);
    await settled();
  }

  it('lists keys by name and first letters, with when they were made and used', async () => {
    await show({ ...KEY, lastUsedAt: '2026-11-23T08:00:00.000Z' }, { ...KEY, id: 'other', name: 'Bot' });
    expect(rows()[0]).toMatch(/^ ?Season chart ?anirec_Zk3vQ…/);
    expect(rows()[0]).toContain('made 22 November 2026, last used 23 November 2026');
    expect(rows()[1]).toContain('never used');
  });

  it('shows a new key once, selected, until its owner has it', async () => {
    await show();
    make('  Season chart ');
    const request = await asked(PATH);
    expect(request.request.method).toBe('POST');
    expect(request.request.body).toEqual({ name: 'Season chart' });
    request.flush(MADE, { status: 201, statusText: 'Created' });
    await settled();
    const field = find(page, '#new-api-key', HTMLInputElement);
    expect(field.value).toBe(MADE.key);
    expect(document.activeElement).toBe(field);
    expect(field.selectionEnd).toBe(MADE.key.length);
    expect(TestBed.inject(Announcer).message()).toContain('is made. It is shown this once.');
    expect(rows().length).toBe(1);
    expect(find(page, '#api-key-name', HTMLInputElement).value).toBe('');
    press('I have it');
    expect(page.querySelector('#new-api-key')).toBeNull();
    expect(page.textContent).not.toContain(MADE.key);
  });

  for (const [may, said] of [
    [true, 'Copied'],
    [false, 'copy it yourself'],
  ] as const) {
    it(`copies a new key where the browser ${may ? 'allows' : 'does not allow'} it, and says so`, async () => {
      await show();
      make('Season chart');
      (await asked(PATH)).flush(MADE, { status: 201, statusText: 'Created' });
      await settled();
      const write = spyOn(navigator.clipboard, 'writeText');
      write.and.returnValue(may ? Promise.resolve() : Promise.reject(new Error('No.')));
      press('Copy the key');
      await settled();
      expect(write).toHaveBeenCalledOnceWith(MADE.key);
      expect(TestBed.inject(Announcer).message()).toContain(said);
    });
  }

  it('makes none without a name', async () => {
    await show();
    make('  ');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Give it a name');
    expect(find(page, '#api-key-name', HTMLInputElement).getAttribute('aria-invalid')).toBe('true');
  });

  it('offers no sixth key to whoever has five', async () => {
    await show(...Array.from({ length: 5 }, (_, index) => ({ ...KEY, id: String(index) })));
    expect(page.querySelector('#api-key-name')).toBeNull();
    expect(page.textContent).toContain('You can have five keys.');
  });

  it('revokes a key once its owner has said so twice, and no sooner', async () => {
    await show(KEY);
    press('Revoke Season chart …');
    press('Keep it');
    press('Revoke Season chart …');
    press('Revoke it for good');
    const request = await asked(`${PATH}/${KEY.id}`);
    expect(request.request.method).toBe('DELETE');
    request.flush(null, { status: 204, statusText: 'No Content' });
    await settled();
    expect(rows()).toEqual([]);
    expect(TestBed.inject(Announcer).message()).toBe('The key “Season chart” is revoked.');
  });

  it('has the focus on the way out of revoking, on the way in again, and on what takes the key’s place', async () => {
    const focused = () => document.activeElement?.textContent.replaceAll(/\s+/g, ' ').trim();
    const revoke = async (id: string) => {
      press('Revoke it for good');
      (await asked(`${PATH}/${id}`)).flush(null, { status: 204, statusText: 'No Content' });
      await settled();
    };
    await show(KEY, { ...KEY, id: 'other', name: 'Bot' });
    press('Revoke Season chart …');
    expect(focused()).toBe('Keep it');
    press('Keep it');
    expect(focused()).toBe('Revoke Season chart …');
    press('Revoke Season chart …');
    await revoke(KEY.id);
    expect(focused()).toBe('Revoke Bot …');
    press('Revoke Bot …');
    await revoke('other');
    expect(document.activeElement?.id).toBe('api-key-name');
  });

  it('takes one that was revoked elsewhere for revoked', async () => {
    await show(KEY);
    press('Revoke Season chart …');
    press('Revoke it for good');
    (await asked(`${PATH}/${KEY.id}`)).flush(null, { status: 404, statusText: 'Not Found' });
    await settled();
    expect(rows()).toEqual([]);
  });

  it('says what failed, and tries again', async () => {
    await refused(AWAY, 'Try again in a few seconds.');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Try again in a few seconds.');
    press('Try again');
    await show(KEY);
    make('Another');
    await refused({ status: 422, statusText: 'Unprocessable' }, 'You have 5 keys already.');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('You have 5 keys already.');
    press('Revoke Season chart …');
    press('Revoke it for good');
    (await asked(`${PATH}/${KEY.id}`)).flush(null, AWAY);
    await settled();
    expect(page.querySelector('li [role=alert]')?.textContent).toContain('does not answer');
    press('Try again');
    (await asked(`${PATH}/${KEY.id}`)).flush(null, OK);
    await settled();
    expect(rows()).toEqual([]);
  });
});
