import { Component, computed, input } from '@angular/core';

/** Holds the place of cards that are on their way. */
@Component({
  selector: 'anirec-anime-card-skeletons',
  template: `
    @for (place of places(); track $index) {
      <div aria-hidden="true">
        <div class="skeleton cover"></div>
        <div class="skeleton line"></div>
        <div class="skeleton line short"></div>
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }

    .cover {
      margin-bottom: 0.75rem;
      aspect-ratio: 2 / 3;
    }

    .line {
      height: 1.1rem;
      margin-bottom: 0.35rem;
    }

    .short {
      width: 60%;
    }
  `,
})
export class AnimeCardSkeletons {
  readonly count = input.required<number>();

  protected readonly places = computed(() => Array.from({ length: this.count() }));
}
