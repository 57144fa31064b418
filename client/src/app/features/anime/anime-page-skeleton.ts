import { Component } from '@angular/core';

/** Holds the place of a title that is on its way. */
@Component({
  selector: 'anirec-anime-page-skeleton',
  template: `
    <p class="visually-hidden">Loading the title …</p>
    <div class="columns" aria-hidden="true">
      <div class="skeleton cover"></div>
      <div class="lines">
        <div class="skeleton name"></div>
        <div class="skeleton line"></div>
        <div class="skeleton button-place"></div>
        <div class="skeleton facts"></div>
      </div>
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      gap: var(--space-5);

      @media (width >= 48rem) {
        grid-template-columns: clamp(13rem, 26vw, 20rem) minmax(0, 1fr);
        gap: var(--space-7);
      }
    }

    .cover {
      max-width: 15rem;
      aspect-ratio: 2 / 3;

      @media (width >= 48rem) {
        max-width: none;
      }
    }

    .lines {
      display: grid;
      gap: var(--space-4);
      align-content: start;
    }

    .name {
      height: 2.75rem;
    }

    .line {
      width: 50%;
      height: 1.5rem;
    }

    .button-place {
      width: 11rem;
      height: var(--target);
    }

    .facts {
      height: 16rem;
    }
  `,
})
export class AnimePageSkeleton {}
