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
    simplifiedChinese: '千与千寻',
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
    language.choose('simplifiedChinese');
    expect(language.nameOf(CHIHIRO)).toEqual({ text: '千与千寻', lang: 'zh-Hans' });
    expect(language.nameOf(NAMELESS)).toEqual({ text: 'Cowboy Bebop', lang: null });
    expect(language.nameOfListed({ anime: null, title: '涼宮ハルヒ' }).lang).toBe('ja');
  });

  it('gives the Japanese title beside a name that is no more than a reading of it', () => {
    const language = TestBed.inject(TitleLanguage);
    const read = anime(2, 'Gin no Saji', {
      titles: animeTitles({ romaji: 'Gin no Saji', romajiIsGenerated: true, japanese: '銀の匙' }),
    });
    expect(language.originalOf(read)).toBe('銀の匙');
    expect(language.originalOf(CHIHIRO)).toBeNull();
    language.choose('japanese');
    expect(language.originalOf(read)).toBeNull();
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
