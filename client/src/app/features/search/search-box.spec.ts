import { HttpTestingController } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { anime, BEBOP, MONSTER, animeTitles, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { PickTray } from '../../core/picks/pick-tray';
import { TitleLanguage } from '../../core/titles/title-language';
import { SearchBox } from './search-box';

const PATH = '/api/v1/search/suggestions';

@Component({ template: '' })
class Opened {}

describe('SearchBox', () => {
  let fixture: ComponentFixture<SearchBox>;
  let page: HTMLElement;
  let field: HTMLInputElement;
  let picked: AnimeSummary[];

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([
          { path: 'anime', component: Opened },
          { path: 'anime/:id', component: Opened },
        ]),
      ],
    });
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

  function press(key: string, more: KeyboardEventInit = {}): void {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...more }));
    TestBed.tick();
  }

  /** The list is loaded when it is wanted first. */
  async function listed(count: number): Promise<void> {
    do await settled();
    while (page.querySelectorAll('[role=option]').length !== count);
  }

  async function opened(): Promise<string> {
    const router = TestBed.inject(Router);
    while (router.url === '/') await settled();
    return router.url;
  }

  /** Nothing is called like it: these come nearest. */
  async function suggestNearest(text: string, ...data: readonly AnimeSummary[]): Promise<void> {
    type(text);
    (await asked(PATH, { q: text })).flush({ data, exact: false });
    await listed(data.length);
  }

  async function suggest(text: string, ...data: readonly AnimeSummary[]): Promise<void> {
    type(text);
    (await asked(PATH, { q: text })).flush({ data, exact: true });
    await listed(data.length);
  }

  function marked(): string | undefined {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? undefined : document.getElementById(id)?.querySelector('.name')?.textContent;
  }

  it('leads to what a text finds that names filters, and with Enter where no title is called so', async () => {
    const filters = { studio: ['MAPPA'], count: 98 };
    type('mappa');
    (await asked(PATH, { q: 'mappa' })).flush({ data: [BEBOP], exact: false, filters });
    await listed(1);
    const link = find(page, 'anirec-filter-suggestion-link a', HTMLAnchorElement);
    expect(link.textContent).toMatch(/Browse\s*MAPPA\s*98 titles/);
    expect(link.getAttribute('href')).toBe('/anime?studio=MAPPA');
    press('Enter');
    expect(await opened()).toBe('/anime?studio=MAPPA');
    expect(picked).toEqual([]);
  });

  it('picks with Enter a title that is called like a filter', async () => {
    const filters = { theme: ['Samurai'], count: 2 };
    type('samurai');
    (await asked(PATH, { q: 'samurai' })).flush({ data: [BEBOP], exact: true, filters });
    await listed(1);
    press('Enter');
    expect(picked).toEqual([BEBOP]);
  });

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

  it('opens the page of a title that is clicked, and picks nothing', async () => {
    await suggest('o', BEBOP, TRIGUN);
    page.querySelectorAll<HTMLElement>('[role=option]')[1]?.click();
    expect(await opened()).toBe(`/anime/${TRIGUN.id}`);
    expect(picked).toEqual([]);
  });

  it('picks a title whose + is clicked, and keeps the focus', async () => {
    await suggest('o', BEBOP, TRIGUN);
    find(page, '[aria-label="Add Trigun to my picks"]', HTMLButtonElement).click();
    TestBed.tick();
    expect(picked).toEqual([TRIGUN]);
    expect(document.activeElement).toBe(field);
  });

  it('opens the marked title with Shift + Enter', async () => {
    await suggest('o', BEBOP, TRIGUN);
    press('ArrowDown');
    press('ArrowDown');
    press('Enter', { shiftKey: true });
    expect(await opened()).toBe(`/anime/${TRIGUN.id}`);
    expect(picked).toEqual([]);
  });

  it('says before the suggestions that nothing is called so, where they only come near', async () => {
    await suggestNearest('trygun', TRIGUN);
    expect(page.querySelector('.nearest')?.textContent).toContain(
      'Nothing is called “trygun”. Did you mean:',
    );
    expect(page.querySelector('[role=status]')?.textContent).toContain('The nearest: 1 title.');
  });

  it('picks none that only comes near before it is marked', async () => {
    await suggestNearest('trygun', TRIGUN);
    press('Enter');
    expect(picked).toEqual([]);
    expect(marked()).toBe('Trigun');
    press('Enter');
    expect(picked).toEqual([TRIGUN]);
  });

  it('says which keys do what', async () => {
    await suggest('o', BEBOP);
    const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Enter adds, Shift + Enter opens');
  });

  it('says what each name is in', async () => {
    TestBed.inject(TitleLanguage).choose('japanese');
    await suggest(
      'o',
      anime(7, 'Naruto', { titles: animeTitles({ english: 'Naruto', japanese: 'ナルト' }) }),
    );
    const name = find(page, '[role=option] .name', HTMLElement);
    expect([name.lang, name.textContent]).toEqual(['ja', 'ナルト']);
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

  it('says what else to do where nothing is found', async () => {
    await suggest('qqq');
    expect(page.querySelector('.message')?.textContent).toContain('Nothing is called anything like “qqq”');
    expect(find(page, '.message a', HTMLAnchorElement).getAttribute('href')).toBe('/anime');
  });

  it('offers to try again when the server does not answer', async () => {
    type('cow');
    (await asked(PATH)).error(new ProgressEvent('error'));
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('server does not answer');
    page.querySelector<HTMLElement>('[role=alert] button')?.click();
    (await asked(PATH, { q: 'cow' })).flush({ data: [BEBOP] });
    await listed(1);
    expect(page.querySelectorAll('[role=option]').length).toBe(1);
  });
});
