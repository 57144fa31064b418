import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { anime, BEBOP, continuation, MONSTER, TRIGUN } from '../../../../testing/anime';
import { provideTestApi } from '../../../../testing/api';
import { trayOf } from '../../../../testing/picks';
import { PickTray } from '../../../core/picks/pick-tray';
import { Continuations } from './continuations';

const BEBOP_MOVIE = anime(5, 'Cowboy Bebop: The Movie', { type: 'movie', year: 2001, episodes: 1 });
const TRIGUN_MOVIE = anime(4106, 'Trigun: Badlands Rumble', { type: 'movie', year: 2010, episodes: 1 });
const MONSTER_MOVIE = anime(9001, 'Monster: The Movie');

describe('Continuations', () => {
  let fixture: ComponentFixture<Continuations>;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    trayOf({ picks: '1,6,19' });
    fixture = TestBed.createComponent(Continuations);
  });
  afterEach(() => localStorage.clear());

  function page(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  function text(selector: string): string | undefined {
    return page().querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim();
  }

  function count(): number {
    return page().querySelectorAll('li').length;
  }

  function show(...continuations: ReturnType<typeof continuation>[]): void {
    fixture.componentRef.setInput('continuations', continuations);
    TestBed.tick();
  }

  it('say what comes next, after what, and because of what', () => {
    show(continuation(BEBOP_MOVIE, BEBOP, [BEBOP, 0.9], [TRIGUN, 0.1]));
    expect(text('h3')).toBe('Next: Cowboy Bebop: The Movie');
    expect(text('.what p')).toBe('Film · 2001, after Cowboy Bebop');
    expect(text('.sentence')).toBe('Because you picked ● Cowboy Bebop 90 %, ● Trigun 10 %');
    expect(page().querySelector('a')?.getAttribute('href')).toBe('/anime/5');
  });

  it('say of one that began before that it is earlier', () => {
    show({ ...continuation(BEBOP, BEBOP_MOVIE), earlier: true });
    expect(text('h3')).toBe('Earlier: Cowboy Bebop');
    expect(text('.what p')).toBe('TV series · 1998 · 26 episodes, before Cowboy Bebop: The Movie');
  });

  it('give no reason where there is none', () => {
    show(continuation(BEBOP_MOVIE, BEBOP));
    expect(text('li')).not.toContain('Because');
  });

  it('show the first of many, and all of them when asked', () => {
    show(
      continuation(BEBOP_MOVIE, BEBOP),
      continuation(TRIGUN_MOVIE, TRIGUN),
      continuation(MONSTER_MOVIE, MONSTER),
    );
    expect(count()).toBe(2);
    const button = page().querySelector<HTMLButtonElement>('header button');
    expect(button?.textContent.trim()).toBe('Show all 3');
    button?.click();
    TestBed.tick();
    expect(count()).toBe(3);
    expect(button?.getAttribute('aria-expanded')).toBe('true');
  });

  it('take one that was seen into the picks', () => {
    show(continuation(BEBOP_MOVIE, BEBOP));
    page().querySelector<HTMLElement>('[aria-label="I’ve seen it: Cowboy Bebop: The Movie"]')?.click();
    expect(TestBed.inject(PickTray).has(5)).toBeTrue();
  });
});
