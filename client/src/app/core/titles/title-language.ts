import { inject, Injectable, signal } from '@angular/core';
import type { AnimeSummary, AnimeTitles } from '@anirec/openapi/angular';
import { BrowserStorage } from '../browser-storage';
import { languageOfScript } from './script';

const STORAGE_KEY = 'anirec.title-language.v1';

/** A title's names, those that most titles go by first. */
export const NAMES = [
  'english',
  'romaji',
  'japanese',
  'simplifiedChinese',
  'traditionalChinese',
] as const satisfies readonly (keyof AnimeTitles)[];

/** The choices, in the order in which the settings show them. */
export const TITLE_LANGUAGES = ['usual', ...NAMES] as const;

/** `usual` is the name that most people know a title by. */
export type TitleLanguageName = (typeof TITLE_LANGUAGES)[number];

/** What each of them is in, as `lang` writes it (BCP 47). */
export const NAME_LANGUAGES: Readonly<Record<(typeof NAMES)[number], string>> = {
  english: 'en',
  romaji: 'ja-Latn',
  japanese: 'ja',
  simplifiedChinese: 'zh-Hans',
  traditionalChinese: 'zh-Hant',
};

/** What a title is called wherever it is shown. */
export type NamedAnime = Pick<AnimeSummary, 'title' | 'titles'>;

/** A name as it is shown. */
export interface ShownName {
  readonly text: string;
  /** What it is in, as `lang` writes it (BCP 47); null where nobody knows, or that is what the page is in. */
  readonly lang: string | null;
}

/** Which language titles are shown in. */
@Injectable({ providedIn: 'root' })
export class TitleLanguage {
  private readonly storage = inject(BrowserStorage);
  private readonly chosen = signal(knownLanguage(this.storage.read(STORAGE_KEY)));

  readonly name = this.chosen.asReadonly();

  choose(name: TitleLanguageName): void {
    this.chosen.set(name);
    this.storage.write(STORAGE_KEY, name);
  }

  /** The title in that language, or its usual one where it has none. */
  nameOf({ title, titles }: NamedAnime): ShownName {
    const chosen = this.chosen();
    const text = chosen === 'usual' ? title : (titles[chosen] ?? title);
    const name = chosen !== 'usual' && titles[chosen] ? chosen : NAMES.find(each => titles[each] === text);
    return { text, lang: name ? NAME_LANGUAGES[name] : languageOfScript(text) };
  }

  /** The text of it alone. */
  titleOf(anime: NamedAnime): string {
    return this.nameOf(anime).text;
  }

  /** The Japanese title, where what is shown is no more than how AniRec reads that; else null. */
  originalOf(anime: NamedAnime): string | null {
    const { romaji, romajiIsGenerated, japanese } = anime.titles;
    return romajiIsGenerated && this.titleOf(anime) === romaji ? japanese : null;
  }

  /** What a title on a list is called: the catalogue may lack it. */
  nameOfListed({ anime, title }: { readonly anime: NamedAnime | null; readonly title: string }): ShownName {
    return anime ? this.nameOf(anime) : { text: title, lang: languageOfScript(title) };
  }
}

function knownLanguage(stored: unknown): TitleLanguageName {
  return TITLE_LANGUAGES.find(name => name === stored) ?? 'usual';
}
