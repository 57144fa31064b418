import { computed, inject, Injectable } from '@angular/core';
import type { HistoryEntry } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { latestValue } from '../../core/latest-value';
import { TitleLanguage } from '../../core/titles/title-language';
import { HistoryFeed } from './history-feed';

/** The API looks no more up at once. */
const MOST = 100;

/** Knows what the titles are called that recommendations were made from: history holds their ids. */
@Injectable()
export class HistoryTitles {
  private readonly feed = inject(HistoryFeed);
  private readonly language = inject(TitleLanguage);
  private readonly ids = computed(() => [...new Set(this.feed.entries().flatMap(firstPick))].slice(0, MOST), {
    equal: (a, b) => a.join() === b.join(),
  });
  private readonly found = latestValue(
    listAnimeResource(() => {
      const id = this.ids();
      return id.length === 0 ? undefined : { query: { id, limit: id.length } };
    }),
  );
  private readonly titles = computed(
    () => new Map(this.found()?.data.map(anime => [anime.id, this.language.titleOf(anime)])),
  );

  /** Its name; undefined until that is known. */
  find(animeId: number): string | undefined {
    return this.titles().get(animeId);
  }
}

function firstPick({ kind, input }: HistoryEntry): number[] {
  return kind === 'search' ? [] : input.picks.slice(0, 1).map(({ animeId }) => animeId);
}
