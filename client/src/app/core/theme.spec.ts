import { TestBed } from '@angular/core/testing';
import { Theme } from './theme';

describe('Theme', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    localStorage.clear();
    delete document.documentElement.dataset['theme'];
  });

  it('follows the device at first', () => {
    expect(TestBed.inject(Theme).name()).toBe('system');
  });

  it('marks the page, and is the same at the next visit', () => {
    TestBed.inject(Theme).choose('dark');
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Theme).name()).toBe('dark');
  });

  it('follows the device where the browser holds no known theme', () => {
    localStorage.setItem('anirec.theme.v1', '"mauve"');
    expect(TestBed.inject(Theme).name()).toBe('system');
  });
});
