import { inject, Pipe, type PipeTransform } from '@angular/core';
import { type NamedAnime, TitleLanguage } from './title-language';

/** A title in the chosen language. It is impure, so that another choice shows at once. */
@Pipe({ name: 'animeTitle', pure: false })
export class AnimeTitle implements PipeTransform {
  private readonly language = inject(TitleLanguage);

  transform(anime: NamedAnime): string {
    return this.language.titleOf(anime);
  }
}
