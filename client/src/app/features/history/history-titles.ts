import { effect, inject, Injectable, untracked } from '@angular/core';
import type { AnimeReference, HistoryEntry } from '@anirec/openapi/angular';
import { ReferenceNames } from '../../core/titles/reference-names';
import { type ShownName, TitleLanguage } from '../../core/titles/title-language';
import { TitleLookup } from '../../core/titles/title-lookup';
import { HistoryFeed } from './history-feed';

/** How many of what an entry gave are named. */
const NAMED = 5;

/** Knows what the titles are called that history holds: of what recommendations were made from it holds the ids alone. */
@Injectable()
export class HistoryTitles {
  private readonly lookup = inject(TitleLookup);
  private readonly names = inject(ReferenceNames);
  private readonly language = inject(TitleLanguage);

  constructor() {
    const feed = inject(HistoryFeed);
    effect(() => {
      const entries = feed.entries();
      const picks = entries.flatMap(firstPick);
      untracked(() => this.lookup.want(picks));
      this.names.want(entries.flatMap(({ results }) => results.slice(0, NAMED)));
    });
  }

  /** The name of a pick; undefined until that is known. */
  find(animeId: number): string | undefined {
    const anime = this.lookup.find(animeId);
    return anime && this.language.titleOf(anime);
  }

  /** The titles of an entry that are named. */
  named({ results }: HistoryEntry): (AnimeReference & { readonly name: ShownName })[] {
    return results.slice(0, NAMED).map(each => ({ ...each, name: this.names.nameOf(each) }));
  }
}

function firstPick({ kind, input }: HistoryEntry): number[] {
  return kind === 'search' ? [] : input.picks.slice(0, 1).map(({ animeId }) => animeId);
}
