import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anime, animeTitles } from '../../../testing/anime';
import { AnimeTitle } from './anime-title';
import { TitleLanguage } from './title-language';

const CHIHIRO = anime(199, 'Spirited Away', {
  titles: animeTitles({
    english: 'Spirited Away',
    romaji: 'Sen to Chihiro no Kamikakushi',
    japanese: '千と千尋の神隠し',
  }),
});
const NAMELESS = anime(1, 'Cowboy Bebop', { titles: animeTitles({}) });

@Component({ imports: [AnimeTitle], selector: 'anirec-titled', template: '{{ anime | animeTitle }}' })
class Titled {
  protected readonly anime = CHIHIRO;
}

describe('TitleLanguage', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('shows the usual title until another is chosen, and keeps the choice', () => {
    expect(TestBed.inject(TitleLanguage).titleOf(CHIHIRO)).toBe('Spirited Away');
    TestBed.inject(TitleLanguage).choose('japanese');
    TestBed.resetTestingModule();
    expect(TestBed.inject(TitleLanguage).titleOf(CHIHIRO)).toBe('千と千尋の神隠し');
  });

  it('says what each name is in', () => {
    const language = TestBed.inject(TitleLanguage);
    expect(language.nameOf(CHIHIRO).lang).toBe('en');
    language.choose('romaji');
    expect(language.nameOf(CHIHIRO)).toEqual({ text: 'Sen to Chihiro no Kamikakushi', lang: 'ja-Latn' });
    language.choose('japanese');
    expect(language.nameOf(CHIHIRO).lang).toBe('ja');
    expect(language.nameOf(NAMELESS)).toEqual({ text: 'Cowboy Bebop', lang: null });
    expect(language.nameOfListed({ anime: null, title: '涼宮ハルヒ' }).lang).toBe('ja');
  });

  it('falls back on the usual title', () => {
    TestBed.inject(TitleLanguage).choose('romaji');
    expect(TestBed.inject(TitleLanguage).titleOf(NAMELESS)).toBe('Cowboy Bebop');
  });

  it('knows no other language', () => {
    localStorage.setItem('anirec.title-language.v1', '"klingon"');
    expect(TestBed.inject(TitleLanguage).name()).toBe('usual');
  });

  it('shows another choice at once', () => {
    const fixture = TestBed.createComponent(Titled);
    TestBed.tick();
    TestBed.inject(TitleLanguage).choose('romaji');
    TestBed.tick();
    expect((fixture.nativeElement as HTMLElement).textContent).toBe('Sen to Chihiro no Kamikakushi');
  });
});
