import { TestBed } from '@angular/core/testing';
import { ContentChoice } from './content-choice';

describe('ContentChoice', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('asks for nothing at first: what is for adults is hidden, and ecchi follows the picks', () => {
    const choice = TestBed.inject(ContentChoice);
    expect(choice.adult()).toBe('hide');
    expect(choice.ofLists()).toEqual({});
    expect(choice.ofRecommendations()).toEqual({});
  });

  it('asks for what is chosen, and is the same at the next visit', () => {
    TestBed.inject(ContentChoice).chooseAdult('blur');
    TestBed.inject(ContentChoice).chooseEcchi('hide');
    TestBed.resetTestingModule();
    const choice = TestBed.inject(ContentChoice);
    expect(choice.adult()).toBe('blur');
    expect(choice.ofLists()).toEqual({ adult: 'show' });
    expect(choice.ofRecommendations()).toEqual({ adult: 'show', ecchi: 'hide' });
  });

  it('hides what is for adults where the browser holds no known choice', () => {
    localStorage.setItem('anirec.adult-titles.v1', '"everything"');
    expect(TestBed.inject(ContentChoice).adult()).toBe('hide');
  });
});
