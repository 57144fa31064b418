import { Component, inject } from '@angular/core';
import { Theme, type ThemeName, THEMES } from '../../core/theme';
import {
  NAME_LANGUAGES,
  TitleLanguage,
  type TitleLanguageName,
  TITLE_LANGUAGES,
} from '../../core/titles/title-language';
import { ChoiceField } from './choice-field';

const THEME_NAMES: Readonly<Record<ThemeName, string>> = {
  system: 'As on this device',
  light: 'Light',
  dark: 'Dark',
};

const LANGUAGE_NAMES: Readonly<Record<TitleLanguageName, string>> = {
  usual: 'As most people know it',
  english: 'English',
  romaji: 'Japanese in Latin letters',
  japanese: 'Japanese',
  simplifiedChinese: 'Chinese, simplified',
  traditionalChinese: 'Chinese, traditional',
};

const EXAMPLES: Readonly<Record<TitleLanguageName, string>> = {
  usual: 'Spirited Away',
  english: 'Spirited Away',
  romaji: 'Sen to Chihiro no Kamikakushi',
  japanese: '千と千尋の神隠し',
  simplifiedChinese: '千与千寻',
  traditionalChinese: '神隱少女',
};

/** How AniRec looks in this browser: the theme, and which language titles are in. */
@Component({
  selector: 'anirec-appearance-settings',
  imports: [ChoiceField],
  template: `
    <anirec-choice-field
      heading="Titles"
      note="A title that has no name in that language keeps its usual one."
      name="title-language"
      [choices]="languages"
      [chosen]="language.name()"
      (changed)="language.choose($event)"
    />
    <anirec-choice-field
      heading="Theme"
      name="theme"
      [choices]="themes"
      [chosen]="theme.name()"
      (changed)="theme.choose($event)"
    />
  `,
  styleUrl: './choices.scss',
})
export class AppearanceSettings {
  protected readonly theme = inject(Theme);
  protected readonly language = inject(TitleLanguage);

  protected readonly themes = THEMES.map(value => ({ value, name: THEME_NAMES[value] }));
  protected readonly languages = TITLE_LANGUAGES.map(value => {
    const lang = NAME_LANGUAGES[value === 'usual' ? 'english' : value];
    return { value, name: LANGUAGE_NAMES[value], example: { text: EXAMPLES[value], lang } };
  });
}
