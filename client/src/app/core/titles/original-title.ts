import { Component, computed, inject, input } from '@angular/core';
import { type NamedAnime, TitleLanguage } from './title-language';

/** Stands before a title's facts: the Japanese title, where the one that is shown is AniRec's own reading of it. */
@Component({
  selector: 'anirec-original-title',
  template: `@if (original(); as text) {
    <span lang="ja">{{ text }}</span> ·
  }`,
})
export class OriginalTitle {
  readonly anime = input.required<NamedAnime>();

  private readonly language = inject(TitleLanguage);
  protected readonly original = computed(() => this.language.originalOf(this.anime()));
}
