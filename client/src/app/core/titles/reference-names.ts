import { inject, Injectable } from '@angular/core';
import type { AnimeReference } from '@anirec/openapi/angular';
import { languageOfScript } from './script';
import { type ShownName, TitleLanguage } from './title-language';
import { TitleLookup } from './title-lookup';

/** What titles are called of which the API gives the usual name alone: reasons, and what history holds. */
@Injectable({ providedIn: 'root' })
export class ReferenceNames {
  private readonly language = inject(TitleLanguage);
  private readonly lookup = inject(TitleLookup);

  /** Looks their other names up, where those are what is shown. */
  want(references: readonly AnimeReference[]): void {
    if (this.language.name() === 'usual') return;
    this.lookup.want(references.filter(({ titleFrom }) => !titleFrom).map(({ id }) => id));
  }

  /** The name in the chosen language, once it is known. */
  nameOf({ id, title }: Pick<AnimeReference, 'id' | 'title'>): ShownName {
    const anime = this.language.name() === 'usual' ? undefined : this.lookup.find(id);
    return anime ? this.language.nameOf(anime) : { text: title, lang: languageOfScript(title) };
  }
}
