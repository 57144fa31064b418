import { Component } from '@angular/core';

/** Holds the place of a title that is on its way. */
@Component({
  selector: 'anirec-anime-page-skeleton',
  template: `
    <p class="visually-hidden">Loading the title …</p>
    <div class="columns" aria-hidden="true">
      <div class="skeleton cover"></div>
      <div class="lines names">
        <div class="skeleton name"></div>
        <div class="skeleton line"></div>
      </div>
      <div class="lines what">
        <div class="skeleton button-place"></div>
        <div class="skeleton facts"></div>
      </div>
    </div>
  `,
  styles: `
    .columns {
      display: grid;
      grid-template: 'poster names' auto 'what what' auto / minmax(6rem, 30%) minmax(0, 1fr);
      gap: var(--space-5) var(--space-4);
      align-items: start;

      @media (width >= 48rem) {
        grid-template: 'poster names' auto 'poster what' 1fr / clamp(13rem, 26vw, 20rem) minmax(0, 1fr);
        gap: var(--space-5) var(--space-7);
      }
    }

    .cover {
      grid-area: poster;
      aspect-ratio: 2 / 3;
    }

    .names {
      grid-area: names;
    }

    .what {
      grid-area: what;
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
