import { computed, Directive, inject, input } from '@angular/core';
import { type NamedAnime, TitleLanguage } from './title-language';

/** Writes a title into its element in the chosen language, and says which that is: fonts and voices go by it. */
@Directive({
  selector: '[anirecTitle]',
  host: { '[textContent]': 'name().text', '[attr.lang]': 'name().lang' },
})
export class ShownTitle {
  readonly anime = input.required<NamedAnime>({ alias: 'anirecTitle' });

  private readonly language = inject(TitleLanguage);
  protected readonly name = computed(() => this.language.nameOf(this.anime()));
}
