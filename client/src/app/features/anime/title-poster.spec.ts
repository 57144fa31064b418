import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { anime } from '../../../testing/anime';
import { poster } from '../../../testing/poster';
import { ContentChoice } from '../../core/content-choice';
import { TitlePoster } from './title-poster';

describe('TitlePoster', () => {
  let fixture: ComponentFixture<TitlePoster>;
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    fixture = TestBed.createComponent(TitlePoster);
    page = fixture.nativeElement as HTMLElement;
  });
  afterEach(() => localStorage.clear());

  function show(id: number, more: Partial<AnimeSummary>): void {
    const found = poster(['/pictures/200']);
    fixture.componentRef.setInput('anime', anime(id, 'Title', { poster: found, ...more }));
    fixture.detectChanges();
  }

  function isBlurred(): boolean {
    return page.querySelector('anirec-cover')?.classList.contains('blurred') === true;
  }

  it('is as it is of a title for everybody, and of ecchi', () => {
    for (const contentRating of ['general', 'ecchi'] as const) {
      show(1, { contentRating });
      expect(isBlurred()).toBeFalse();
      expect(page.querySelector('button')).toBeNull();
    }
  });

  it('is blurred of a title for adults until somebody asks for it, and for the next title again', () => {
    show(1, { contentRating: 'adult' });
    expect(isBlurred()).toBeTrue();
    page.querySelector('button')?.click();
    fixture.detectChanges();
    expect(isBlurred()).toBeFalse();
    expect(page.querySelector('button')?.getAttribute('aria-pressed')).toBe('true');
    show(2, { contentRating: 'adult' });
    expect(isBlurred()).toBeTrue();
  });

  it('is not blurred for whoever wants to see such titles as any other', () => {
    TestBed.inject(ContentChoice).chooseAdult('show');
    show(1, { contentRating: 'adult' });
    expect(isBlurred()).toBeFalse();
    expect(page.querySelector('button')).toBeNull();
  });

  it('has nothing to ask for where there is no poster', () => {
    show(1, { contentRating: 'adult', poster: null });
    expect(page.querySelector('button')).toBeNull();
  });
});
