import { Component, computed, inject, input } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { TitleLanguage } from '../../core/titles/title-language';
import { TYPE_NAMES } from '../facts/anime-type';
import { designCover } from './cover-design';
import { nearScreen } from './near-screen';

/**
 * A cover, drawn for the title: AniRec has no posters. Its title always stands beside it too, so the cover is hidden
 * from assistive technology.
 */
@Component({
  selector: 'anirec-cover',
  templateUrl: './cover.html',
  styleUrl: './cover.scss',
  host: {
    'aria-hidden': 'true',
    '[class]': 'design().layout',
    '[class.chip]': 'isChip()',
    '[style.background]': 'design().palette.band',
  },
})
export class Cover {
  readonly anime = input.required<AnimeSummary>();
  /** Too small for letters: shows the drawing alone. */
  readonly isChip = input(false);

  /** Most covers of a page are never seen: they are drawn once they may be. */
  protected readonly isNear = nearScreen();

  private readonly language = inject(TitleLanguage);

  protected readonly design = computed(() =>
    designCover({ ...this.anime(), title: this.language.titleOf(this.anime()) }),
  );
  protected readonly caption = computed(() => {
    const { type, year } = this.anime();
    return year === null ? TYPE_NAMES[type] : `${TYPE_NAMES[type]}  ${year}`;
  });
}
