import { Component, inject } from '@angular/core';
import { Theme, type ThemeName, THEMES } from '../../core/theme';
import {
  NAME_LANGUAGES,
  TitleLanguage,
  type TitleLanguageName,
  TITLE_LANGUAGES,
} from '../../core/titles/title-language';

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
  templateUrl: './appearance-settings.html',
  styleUrl: './choices.scss',
})
export class AppearanceSettings {
  protected readonly theme = inject(Theme);
  protected readonly language = inject(TitleLanguage);

  protected readonly themes = THEMES;
  protected readonly themeNames = THEME_NAMES;
  protected readonly languages = TITLE_LANGUAGES;
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly examples = EXAMPLES;

  /** What an example is in, as `lang` writes it. */
  protected languageOf(name: TitleLanguageName): string {
    return NAME_LANGUAGES[name === 'usual' ? 'english' : name];
  }
}
