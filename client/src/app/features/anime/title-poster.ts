import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { ContentChoice } from '../../core/content-choice';
import { Cover } from '../../shared/cover/cover';

/** The poster of a title's page. What is for adults is blurred until somebody asks for it. */
@Component({
  selector: 'anirec-title-poster',
  imports: [Cover],
  template: `
    <anirec-cover [anime]="anime()" [isFirst]="true" [isAskedFor]="isAskedFor()" />
    @if (canBeAskedFor()) {
      <button
        type="button"
        class="button small"
        [attr.aria-pressed]="isAskedFor()"
        (click)="isAskedFor.set(!isAskedFor())"
      >
        Show the poster
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }

    anirec-cover {
      --cover-radius: var(--radius);
    }
  `,
})
export class TitlePoster {
  readonly anime = input.required<AnimeSummary>();

  private readonly content = inject(ContentChoice);

  /** Of this title, and for this visit to its page. */
  protected readonly isAskedFor = linkedSignal({
    source: () => this.anime().id,
    computation: () => false,
  });
  protected readonly canBeAskedFor = computed(() => {
    const { contentRating, poster } = this.anime();
    return contentRating === 'adult' && poster !== null && this.content.adult() !== 'show';
  });
}
