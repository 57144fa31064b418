import { inject, Injectable, signal } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { BrowserStorage } from '../browser-storage';

const STORAGE_KEY = 'anirec.title-language.v1';

/** The choices, in the order in which the settings show them. */
export const TITLE_LANGUAGES = ['usual', 'english', 'romaji', 'japanese'] as const;

/** `usual` is the name that most people know a title by. */
export type TitleLanguageName = (typeof TITLE_LANGUAGES)[number];

/** What a title is called wherever it is shown. */
export type NamedAnime = Pick<AnimeSummary, 'title' | 'titles'>;

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
  titleOf({ title, titles }: NamedAnime): string {
    const name = this.chosen();
    return name === 'usual' ? title : (titles[name] ?? title);
  }
}

function knownLanguage(stored: unknown): TitleLanguageName {
  return TITLE_LANGUAGES.find(name => name === stored) ?? 'usual';
}
