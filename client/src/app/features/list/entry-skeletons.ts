import { Component, computed, input } from '@angular/core';

/** Holds the place of entries that are on their way. */
@Component({
  selector: 'anirec-entry-skeletons',
  template: `
    <p class="visually-hidden">Loading your list …</p>
    @for (place of places(); track $index) {
      <div class="row" aria-hidden="true">
        <div class="skeleton cover"></div>
        <div class="skeleton name"></div>
        <div class="skeleton fields"></div>
      </div>
    }
  `,
  styles: `
    .row {
      display: grid;
      grid-template-columns: 3rem minmax(0, 1fr) 40%;
      gap: var(--space-3);
      align-items: center;
      padding-block: var(--space-3);
      border-bottom: 1px solid var(--line);
    }

    .cover {
      aspect-ratio: 2 / 3;
    }

    .name {
      width: 70%;
      height: 1.25rem;
    }

    .fields {
      height: var(--target);
    }
  `,
})
export class EntrySkeletons {
  readonly count = input.required<number>();

  protected readonly places = computed(() => Array.from({ length: this.count() }));
}
