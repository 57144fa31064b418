import { Component, computed, input, output } from '@angular/core';
import type { GenreWish } from './refinement';

/** What each wish is called. */
export const WISH_NAMES: Readonly<Record<GenreWish, string>> = {
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
  readonly wish = input.required<GenreWish>();

  readonly pressed = output();

  protected readonly wishName = computed(() => WISH_NAMES[this.wish()]);
  protected readonly mark = computed(() => ({ any: this.count(), with: 'yes', without: 'no' })[this.wish()]);
}
