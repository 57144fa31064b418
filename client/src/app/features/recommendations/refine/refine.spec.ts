import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { FACETS } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { find } from '../../../../testing/page';
import { Refine } from './refine';
import type { Refinement } from './refinement';

describe('Refine', () => {
  let fixture: ComponentFixture<Refine>;
  let changes: Refinement[];

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    fixture = TestBed.createComponent(Refine);
    changes = [];
    fixture.componentInstance.changed.subscribe(refinement => changes.push(refinement));
    document.body.append(page());
  });
  afterEach(() => {
    page().remove();
    TestBed.inject(HttpTestingController).verify();
  });

  function page(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  function show(refinement: Refinement): void {
    fixture.componentRef.setInput('refinement', refinement);
    TestBed.tick();
  }

  function disclosure(): HTMLButtonElement {
    return find(page(), '.bar > button', HTMLButtonElement);
  }

  async function open(refinement: Refinement = {}): Promise<void> {
    show(refinement);
    disclosure().click();
    (await asked('/api/v1/facets')).flush(FACETS);
    await settled();
  }

  function textOf(element: Element): string {
    return element.textContent.replace(/\s+/g, ' ').trim();
  }

  /** The button, check box or radio button whose text begins so. */
  function control(text: string): HTMLElement {
    const controls = [...page().querySelectorAll<HTMLElement>('button, label')];
    const named = controls.find(each => textOf(each).startsWith(text));
    if (!named) throw new Error(`There is no ${text}.`);
    return named.querySelector('input') ?? named;
  }

  function press(text: string): void {
    control(text).click();
    TestBed.tick();
  }

  /** Waits for the next change. */
  async function change(): Promise<Refinement | undefined> {
    for (let attempt = 0; attempt < 200 && changes.length === 0; attempt++) {
      await new Promise(resolve => setTimeout(resolve, 5));
      TestBed.tick();
    }
    return changes.pop();
  }

  function choose(selector: string, value: string): void {
    const select = find(page(), selector, HTMLSelectElement);
    select.value = value;
    select.dispatchEvent(new Event('change'));
    TestBed.tick();
  }

  function offered(selector: string): string[] {
    return [...find(page(), selector, HTMLSelectElement).options].map(({ text }) => text);
  }

  it('is closed at first, and says how much is chosen', () => {
    show({ genre: ['Action'], yearFrom: 2000 });
    expect(disclosure().getAttribute('aria-expanded')).toBe('false');
    expect(textOf(disclosure())).toBe('Refine (2)');
    expect(page().querySelector('anirec-refine-panel')).toBeNull();
  });

  it('asks for a genre with the first press of it', async () => {
    await open();
    press('Action');
    expect(textOf(control('Action'))).toBe('Actionyes(only titles with it)');
    expect(await change()).toEqual({ genre: ['Action'] });
  });

  it('asks for none of a genre with the second press, and nothing of the first', async () => {
    await open();
    press('Action');
    press('Action');
    expect(textOf(control('Action'))).toBe('Actionno(no titles with it)');
    expect(await change()).toEqual({ excludeGenre: ['Action'] });
    expect(changes).toEqual([]);
  });

  it('counts each of two presses that come before the page shows the first', async () => {
    await open();
    control('Action').click();
    control('Action').click();
    expect(await change()).toEqual({ excludeGenre: ['Action'] });
  });

  it('asks for types and for lengths of episodes, several of each', async () => {
    await open({ type: ['tv'] });
    press('Film');
    press('Feature-length');
    expect(await change()).toEqual({ type: ['tv', 'movie'], episodeLength: ['feature'] });
  });

  it('asks for years, and offers none that would leave nothing', async () => {
    await open({ yearTo: 2000 });
    expect(offered('[aria-label="From the year"]')).toEqual(['Any', '1998']);
    expect(offered('[aria-label="To the year"]')).toEqual(['Any', '2004', '2000', '1998']);
    choose('[aria-label="From the year"]', '1998');
    expect(await change()).toEqual({ yearTo: 2000, yearFrom: 1998 });
    choose('[aria-label="From the year"]', '');
    choose('[aria-label="To the year"]', '');
    expect((await change()) ?? {}).toEqual({ yearFrom: undefined, yearTo: undefined });
  });

  it('asks for themes, studios and sites, and takes each away again', async () => {
    await open({ theme: ['Space'] });
    choose('[aria-label="Studios: add one"]', 'Madhouse');
    expect(await change()).toEqual({ theme: ['Space'], studio: ['Madhouse'] });
    expect(offered('[aria-label="Studios: add one"]')).toEqual(['Any studio']);
    press('Space');
    expect(await change()).toEqual({ studio: ['Madhouse'] });
  });

  it('asks for what the picks lead to, and for nothing with what is usual', async () => {
    await open();
    press('More like my picks');
    expect(await change()).toEqual({ aim: 'for_me' });
    press('A bit of both');
    expect((await change())?.aim).toBeUndefined();
  });

  it('asks for well-known titles', async () => {
    await open();
    press('Well known');
    expect(await change()).toEqual({ minPopularity: 250 });
  });

  it('asks for titles that differ', async () => {
    await open();
    press('Varied');
    expect(await change()).toEqual({ diversity: 0.7 });
  });

  it('asks once for where a slider is left, and says in words where that is', async () => {
    await open();
    const slider = find(page(), 'input[type=range]', HTMLInputElement);
    for (const value of ['0.5', '1']) {
      slider.value = value;
      slider.dispatchEvent(new Event('input'));
      TestBed.tick();
    }
    expect(slider.getAttribute('aria-valuetext')).toBe('Hidden gems first');
    expect(await change()).toEqual({ obscurity: 1 });
    expect(changes).toEqual([]);
  });

  it('takes one choice away, and keeps the focus on the page', async () => {
    show({ genre: ['Action'], yearFrom: 2000 });
    press('With Action');
    expect(document.activeElement).toBe(disclosure());
    expect(await change()).toEqual({ yearFrom: 2000 });
  });

  it('takes all away with one press', async () => {
    show({ genre: ['Action'], excludeGenre: ['Horror'], obscurity: 1 });
    press('Clear filters');
    expect(textOf(disclosure())).toBe('Refine');
    expect(await change()).toEqual({});
  });

  it('shows what the address changes to, and asks for nothing then', async () => {
    await open({ genre: ['Action'] });
    show({ excludeGenre: ['Action'] });
    expect(textOf(control('Action'))).toContain('no titles with it');
    press('Mystery');
    expect(await change()).toEqual({ excludeGenre: ['Action'], genre: ['Mystery'] });
    expect(changes).toEqual([]);
  });

  it('asks for nothing where the address comes back just as the pause ends', async () => {
    show({ type: ['ova'] });
    setTimeout(() => {
      fixture.componentRef.setInput('refinement', { type: ['ova'] });
    }, 300);
    show({});
    expect(await change()).toBeUndefined();
  });
});
