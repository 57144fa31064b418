import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { ContentChoice } from '../../core/content-choice';
import { TitleLanguage } from '../../core/titles/title-language';
import { TYPE_NAMES } from '../facts/anime-type';
import { Artist } from './artist';
import { nearScreen } from './near-screen';
import { attemptsOf, FIRST_SIZES, srcsetOf, withoutFailed } from './poster-attempts';

/**
 * A cover: one that is drawn for the title, and the title's poster over it once that has come, if it ever does. The
 * title always stands beside it too, so the cover is hidden from assistive technology.
 */
@Component({
  selector: 'anirec-cover',
  templateUrl: './cover.html',
  styleUrl: './cover.scss',
  host: {
    'aria-hidden': 'true',
    '[class]': 'design()?.layout',
    '[class.chip]': 'isChip()',
    '[class.pictured]': 'isPictured()',
    '[class.blurred]': 'isBlurred()',
    '[style.background]': 'design()?.palette?.band',
  },
})
export class Cover {
  readonly anime = input.required<AnimeSummary>();
  /** Too small for letters: shows the drawing alone. */
  readonly isChip = input(false);
  /** Whether it is what a page shows first, and largest. */
  readonly isFirst = input(false);
  /** Whether somebody has asked to see the poster, whatever is in it. */
  readonly isAskedFor = input(false);

  private readonly artist = inject(Artist);
  private readonly language = inject(TitleLanguage);
  private readonly content = inject(ContentChoice);
  /** Most covers of a page are never seen: they are drawn once they may be. */
  private readonly isNear = nearScreen();

  /** Undefined before anybody can draw. */
  protected readonly design = computed(() =>
    this.artist.skill()?.designCover({ ...this.anime(), title: this.language.titleOf(this.anime()) }),
  );
  protected readonly isBlurred = computed(
    () => this.anime().contentRating === 'adult' && this.content.adult() !== 'show' && !this.isAskedFor(),
  );
  protected readonly caption = computed(() => {
    const { type, year } = this.anime();
    return year === null ? TYPE_NAMES[type] : `${TYPE_NAMES[type]}  ${year}`;
  });
  protected readonly drawing = computed(() =>
    this.isNear() ? this.artist.skill()?.draw(this.anime()) : undefined,
  );

  /** The same title may be given anew, as when a page is loaded again: what failed is not tried again for that. */
  private readonly poster = computed(() => this.anime().poster, {
    equal: (a, b) => a?.sizes[0]?.url === b?.sizes[0]?.url,
  });
  private readonly attempts = linkedSignal(() => attemptsOf(this.poster()));
  /** Browsers begin with pictures a few screens off, which on a slow phone come before what is seen. */
  protected readonly picture = computed(() => {
    if (!this.isFirst() && !this.isNear()) return undefined;
    const [sizes = []] = this.attempts();
    const [smallest] = sizes;
    return smallest && { src: smallest.url, srcset: srcsetOf(sizes) };
  });
  /** Whether the picture that is tried has come. */
  protected readonly isPictured = linkedSignal({ source: this.attempts, computation: () => false });
  /** In a browser that cannot tell by itself how wide a picture is that it waits with. */
  protected readonly sizes = computed(() => {
    if (this.isFirst()) return FIRST_SIZES;
    return this.isChip() ? 'auto, 4rem' : 'auto, 12rem';
  });

  constructor() {
    effect(() => {
      if (this.isNear() && !this.isPictured()) this.artist.fetch();
    });
  }

  protected tryOther(failed: string): void {
    this.attempts.update(attempts => withoutFailed(attempts, failed));
  }
}
