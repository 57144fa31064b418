import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { BEBOP, MONSTER, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { PickTray } from '../../core/picks/pick-tray';
import { SearchBox } from './search-box';

const PATH = '/api/v1/search/suggestions';

describe('SearchBox', () => {
  let fixture: ComponentFixture<SearchBox>;
  let page: HTMLElement;
  let field: HTMLInputElement;
  let picked: AnimeSummary[];

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    fixture = TestBed.createComponent(SearchBox);
    fixture.componentRef.setInput('label', 'Find a title');
    picked = [];
    fixture.componentInstance.picked.subscribe(anime => picked.push(anime));
    TestBed.tick();
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    field = find(page, 'input', HTMLInputElement);
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  function type(text: string): void {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input'));
    TestBed.tick();
  }

  function press(key: string): void {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    TestBed.tick();
  }

  async function suggest(text: string, ...data: readonly AnimeSummary[]): Promise<void> {
    type(text);
    (await asked(PATH, { q: text })).flush({ data });
    await settled();
  }

  function marked(): string | undefined {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? undefined : document.getElementById(id)?.querySelector('.name')?.textContent;
  }

  it('asks once for what is typed in one go', async () => {
    type('c');
    type('co');
    type('cow');
    const request = await asked(PATH);
    expect(request.request.urlWithParams).toContain('q=cow');
    request.flush({ data: [] });
  });

  it('drops a request that is no longer wanted', async () => {
    type('cow');
    const first = await asked(PATH, { q: 'cow' });
    type('cowboy');
    (await asked(PATH, { q: 'cowboy' })).flush({ data: [BEBOP] });
    expect(first.cancelled).toBeTrue();
  });

  it('shows what tells titles apart', async () => {
    await suggest('m', MONSTER);
    expect(page.querySelector('[role=option]')?.textContent).toContain('Monster');
    expect(page.querySelector('[role=option]')?.textContent).toContain('TV series · 2004 · 74 episodes');
    expect(field.getAttribute('aria-expanded')).toBe('true');
  });

  it('marks options with the arrow keys, Home and End', async () => {
    await suggest('o', BEBOP, TRIGUN, MONSTER);
    expect(marked()).toBeUndefined();
    press('ArrowDown');
    expect(marked()).toBe('Cowboy Bebop');
    press('End');
    expect(marked()).toBe('Monster');
    press('ArrowDown');
    expect(marked()).toBe('Cowboy Bebop');
    press('ArrowUp');
    press('Home');
    expect(marked()).toBe('Cowboy Bebop');
  });

  it('picks the marked option with Enter, and is ready for the next', async () => {
    await suggest('o', BEBOP, TRIGUN);
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(picked).toEqual([TRIGUN]);
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('picks the best option with Enter where none is marked', async () => {
    await suggest('o', BEBOP, TRIGUN);
    press('Enter');
    expect(picked).toEqual([BEBOP]);
  });

  it('picks an option that is clicked', async () => {
    await suggest('o', BEBOP, TRIGUN);
    page.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
    expect(picked).toEqual([TRIGUN]);
  });

  it('closes with the first Escape and clears the text with the second', async () => {
    await suggest('o', BEBOP);
    press('Escape');
    expect(field.getAttribute('aria-expanded')).toBe('false');
    expect(field.value).toBe('o');
    press('Escape');
    expect(field.value).toBe('');
  });

  it('opens again with the down arrow', async () => {
    await suggest('o', BEBOP);
    press('Escape');
    press('ArrowDown');
    expect(field.getAttribute('aria-expanded')).toBe('true');
  });

  it('says which titles are picked already', async () => {
    TestBed.inject(PickTray).add(BEBOP.id);
    await suggest('o', BEBOP, TRIGUN);
    const options = [...page.querySelectorAll('[role=option]')].map(option => option.textContent);
    expect(options[0]).toContain('Picked');
    expect(options[1]).not.toContain('Picked');
  });

  it('says that nothing was found', async () => {
    await suggest('qqq');
    expect(page.querySelector('.message')?.textContent).toContain('No title is like “qqq”');
  });

  it('offers to try again when the server does not answer', async () => {
    type('cow');
    (await asked(PATH)).error(new ProgressEvent('error'));
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('server does not answer');
    page.querySelector<HTMLElement>('[role=alert] button')?.click();
    (await asked(PATH, { q: 'cow' })).flush({ data: [BEBOP] });
    await settled();
    expect(page.querySelectorAll('[role=option]').length).toBe(1);
  });
});
