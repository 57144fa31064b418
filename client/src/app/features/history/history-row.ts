import { Component, computed, inject, input, output } from '@angular/core';
import { ShownDate } from '../../core/dates/shown-date';
import { RouterLink } from '@angular/router';
import type { HistoryEntry } from '@anirec/openapi/angular';
import { historyHeading, historyLink } from './history-link';
import { HistoryTitles } from './history-titles';

/** Something that somebody asked for, and what they were given. */
@Component({
  selector: 'anirec-history-row',
  imports: [RouterLink, ShownDate],
  templateUrl: './history-row.html',
  styleUrl: './history-row.scss',
})
export class HistoryRow {
  readonly entry = input.required<HistoryEntry>();
  readonly deleted = output();

  private readonly titles = inject(HistoryTitles);

  protected readonly heading = computed(() =>
    historyHeading(this.entry(), animeId => this.titles.find(animeId)),
  );
  protected readonly link = computed(() => historyLink(this.entry()));
  protected readonly named = computed(() => this.titles.named(this.entry()));
  protected readonly unnamedCount = computed(() => this.entry().results.length - this.named().length);
  /** What the recommendations were narrowed to, by name. */
  protected readonly options = computed(() => {
    const { kind, input } = this.entry();
    if (kind === 'search') return [];
    const { limit: _limit, ...options } = input.options;
    const unlike = input.unlike.length === 0 ? [] : [`less like ${input.unlike.length}`];
    return [
      ...unlike,
      ...Object.entries(options).map(([name, value]) => `${wordsOf(name)}: ${textOf(value)}`),
    ];
  });
}

/** `yearFrom` is written `year from`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
}

function textOf(value: string | number | readonly string[]): string {
  return [value].flat().join(', ');
}
