import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { BEBOP, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { trayOf } from '../../../testing/picks';
import type { PickTray } from '../../core/picks/pick-tray';
import { PickTrayPanel } from './pick-tray-panel';

describe('PickTrayPanel', () => {
  let fixture: ComponentFixture<PickTrayPanel>;
  let tray: PickTray;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi(), provideRouter([])] });
    tray = trayOf({ picks: '1:9,6' });
    fixture = TestBed.createComponent(PickTrayPanel);
    (await asked('/api/v1/anime')).flush({ data: [BEBOP, TRIGUN], page: { nextCursor: null } });
    await settled();
  });
  afterEach(() => localStorage.clear());

  function page(): HTMLElement {
    return fixture.nativeElement as HTMLElement;
  }

  function names(selector: string): string[] {
    return [...page().querySelectorAll(`${selector} .name`)].map(name => name.textContent);
  }

  function press(label: string): void {
    const button = [...page().querySelectorAll('button')].find(
      each => (each.ariaLabel ?? each.textContent.trim()) === label,
    );
    if (!button) throw new Error(`There is no button ${label}.`);
    button.click();
    TestBed.tick();
  }

  it('has one group, until less like a title is wanted', () => {
    expect(names('ul')).toEqual(['Cowboy Bebop', 'Trigun']);
    expect(page().querySelector('h3')).toBeNull();
  });

  it('moves a pick to those that less like is wanted of, and back', () => {
    press('Less like this: Trigun');
    expect(names('ul:first-child')).toEqual(['Cowboy Bebop']);
    expect(names('[aria-labelledby=unlike-heading]')).toEqual(['Trigun']);
    expect(page().querySelector('h3')?.textContent.replace(/\s+/g, ' ').trim()).toBe('Less like 1');
    press('Back to my picks: Trigun');
    expect(names('ul')).toEqual(['Cowboy Bebop', 'Trigun']);
  });

  it('takes such a move back, with the score', () => {
    press('Less like this: Cowboy Bebop');
    press('Undo');
    expect(tray.params()).toEqual({ picks: '1:9,6' });
  });

  it('takes a title out of either group', () => {
    press('Less like this: Trigun');
    press('Remove Trigun');
    expect(tray.params()).toEqual({ picks: '1:9' });
  });

  it('says what is missing where all that is left is unwanted', () => {
    press('Less like this: Trigun');
    press('Remove Cowboy Bebop');
    expect(page().textContent).toContain('recommendations come from what you liked');
  });

  it('links to recommendations from both groups', () => {
    press('Less like this: Trigun');
    const link = page().querySelector<HTMLAnchorElement>('.foot a');
    expect(link?.getAttribute('href')).toBe('/recommendations?picks=1:9&unlike=6');
  });
});
