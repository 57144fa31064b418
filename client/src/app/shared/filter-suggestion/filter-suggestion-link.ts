import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FilterSuggestion } from '@anirec/openapi/angular';
import { filterQuery } from './filter-query';
import { filterWords } from './filter-words';

/** Leads to all titles that a text asks for which names no title but filters, such as "mappa". */
@Component({
  selector: 'anirec-filter-suggestion-link',
  imports: [RouterLink],
  template: `
    <a routerLink="/anime" [queryParams]="query()">
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="M4 6h16M7 12h10M10 18h4" />
      </svg>
      <span
        >Browse <strong>{{ words() }}</strong></span
      >
      <span class="soft small">{{ filters().count }} {{ filters().count === 1 ? 'title' : 'titles' }}</span>
    </a>
  `,
  styles: `
    a {
      display: flex;
      gap: var(--space-3);
      align-items: center;
      min-height: var(--target);
      padding: var(--space-2);
      border-radius: var(--radius);
      color: var(--ink);
      text-decoration: none;
    }

    a:hover {
      background: var(--sunken);
    }

    span:last-child {
      margin-left: auto;
      white-space: nowrap;
    }
  `,
})
export class FilterSuggestionLink {
  readonly filters = input.required<FilterSuggestion>();

  protected readonly words = computed(() => filterWords(this.filters()));
  protected readonly query = computed(() => filterQuery(this.filters()));
}
