import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary, FilterSuggestion } from '@anirec/openapi/angular';
import { PickTray } from '../../core/picks/pick-tray';
import { AnimeTitle } from '../../core/titles/anime-title';
import { OriginalTitle } from '../../core/titles/original-title';
import { ShownTitle } from '../../core/titles/shown-title';
import { Cover } from '../../shared/cover/cover';
import { AnimeFacts } from '../../shared/facts/anime-facts';
import { FilterSuggestionLink } from '../../shared/filter-suggestion/filter-suggestion-link';
import { TitleMenuButton } from '../../shared/title-menu/title-menu-button';
import { optionId } from './option-movement';

/** What titles are added to: the visitor's own. */
export type SearchGoal = 'picks' | 'list';

/**
 * The titles that a search box suggests: each opens with a click, and its + adds it.
 *
 * Options may hold no button (WAI-ARIA 1.2, 5.2.8), so that those which add stand beside the list box, and look as if they
 * stood in it.
 */
@Component({
  selector: 'anirec-suggestion-list',
  imports: [
    ...[AnimeFacts, AnimeTitle, Cover, FilterSuggestionLink, OriginalTitle, RouterLink, ShownTitle],
    TitleMenuButton,
  ],
  templateUrl: './suggestion-list.html',
  styleUrl: './suggestion-list.scss',
  host: { '[hidden]': '!isOpen()', '(mousedown)': '$event.preventDefault()' },
})
export class SuggestionList {
  /** The search box's. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly goal = input.required<SearchGoal>();
  readonly suggestions = input.required<readonly AnimeSummary[]>();
  readonly isOpen = input.required<boolean>();
  /** Which is marked; -1 where none is. */
  readonly active = input.required<number>();
  /** What nothing is called like: the suggestions come nearest. */
  readonly nearestTo = input.required<string | null>();
  /** What the text asks for where it names filters. */
  readonly filters = input.required<FilterSuggestion | undefined>();
  readonly picked = output<AnimeSummary>();

  private readonly tray = inject(PickTray);

  protected optionId(index: number): string {
    return optionId(this.name(), index);
  }

  /** Whether a title is among the picks already; of a list that is not known. */
  protected isTaken({ id }: AnimeSummary): boolean {
    return this.goal() === 'picks' && this.tray.has(id);
  }
}
