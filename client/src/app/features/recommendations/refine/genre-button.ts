import { Component, computed, input, output } from '@angular/core';
import type { GenreFilter } from './refinement';

/** What each filter is called. */
export const GENRE_FILTER_NAMES: Readonly<Record<GenreFilter, string>> = {
  any: 'with or without it',
  with: 'only titles with it',
  without: 'no titles with it',
};

/** A genre that is wanted, unwanted or neither: each press makes the next of these. */
@Component({
  selector: 'anirec-genre-button',
  templateUrl: './genre-button.html',
  styleUrl: './genre-button.scss',
})
export class GenreButton {
  readonly name = input.required<string>();
  /** How many titles of the catalogue are of it. */
  readonly count = input.required<number>();
  readonly filter = input.required<GenreFilter>();

  readonly pressed = output();

  protected readonly filterName = computed(() => GENRE_FILTER_NAMES[this.filter()]);
  protected readonly mark = computed(
    () => ({ any: this.count(), with: 'yes', without: 'no' })[this.filter()],
  );
}
