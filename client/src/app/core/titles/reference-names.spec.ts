import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { anime, animeTitles } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { ReferenceNames } from './reference-names';
import { TitleLanguage } from './title-language';

const NARUTO = anime(20, 'Naruto', { titles: animeTitles({ english: 'Naruto', japanese: 'ナルト' }) });
const LISTED = { id: 4382, title: 'Gantz', titleFrom: 'list' } as const;

describe('ReferenceNames', () => {
  let names: ReferenceNames;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    names = TestBed.inject(ReferenceNames);
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).verify();
    localStorage.clear();
  });

  it('asks for nothing while usual names are shown', async () => {
    names.want([NARUTO]);
    await settled();
    expect(names.nameOf(NARUTO)).toEqual({ text: 'Naruto', lang: null });
  });

  it('looks up, once, what titles are called in the chosen language', async () => {
    TestBed.inject(TitleLanguage).choose('japanese');
    names.want([NARUTO, LISTED]);
    expect(names.nameOf(NARUTO).text).toBe('Naruto');
    (await asked('/api/v1/anime', { id: '20' })).flush({ data: [NARUTO], page: { nextCursor: null } });
    await settled();
    expect(names.nameOf(NARUTO)).toEqual({ text: 'ナルト', lang: 'ja' });
    expect(names.nameOf(LISTED).text).toBe('Gantz');
    names.want([NARUTO]);
    await settled();
  });
});
