import { inject, Injectable } from '@angular/core';
import type { AnimeSummary, FeedbackReason, ListedAnime } from '@anirec/openapi/angular';
import { FullList } from '../failures/full-list';
import { BrowserList } from './browser-list';
import {
  type KeptEntry,
  MOST_KEPT_DISMISSALS,
  MOST_KEPT_ENTRIES,
  withItem,
  withoutTitle,
} from './browser-list-content';
import { updateOf } from './entry-change';
import type { ListKeeper } from './list-keeper';
import type { MarksByTitle } from './mark';

/** Keeps what somebody says of titles in this browser. */
@Injectable({ providedIn: 'root' })
export class BrowserListKeeper implements ListKeeper {
  private readonly list = inject(BrowserList);

  read(animeIds: readonly number[]): Promise<MarksByTitle> {
    const { entries, unwanted } = this.list.content();
    const listed = new Map(entries.map(entry => [entry.animeId, listedOf(entry)]));
    const unwantedIds = new Set(unwanted.map(({ animeId }) => animeId));
    const marks = animeIds.map(
      animeId =>
        [animeId, { entry: listed.get(animeId) ?? null, isUnwanted: unwantedIds.has(animeId) }] as const,
    );
    return Promise.resolve(new Map(marks));
  }

  async put(entry: ListedAnime): Promise<ListedAnime> {
    const { animeId, title } = entry;
    const kept = { animeId, title, ...updateOf(entry), updatedAt: new Date().toISOString() };
    this.list.change(content => {
      const entries = withItem(content.entries, kept);
      if (entries.length > MOST_KEPT_ENTRIES) throw new FullList(MOST_KEPT_ENTRIES);
      return { ...content, entries };
    });
    return Promise.resolve({ ...entry, updatedAt: kept.updatedAt });
  }

  async takeOff(animeId: number): Promise<void> {
    this.list.change(content => ({ ...content, entries: withoutTitle(content.entries, animeId) }));
    return Promise.resolve();
  }

  async dismiss(
    { id: animeId, title }: Pick<AnimeSummary, 'id' | 'title'>,
    reason?: FeedbackReason,
  ): Promise<void> {
    const createdAt = new Date().toISOString();
    this.list.change(content => {
      const unwanted = withItem(content.unwanted, { animeId, title, reason: reason ?? null, createdAt });
      if (unwanted.length > MOST_KEPT_DISMISSALS) throw new FullList(MOST_KEPT_DISMISSALS);
      return { ...content, unwanted };
    });
    return Promise.resolve();
  }

  async takeBack(animeId: number): Promise<void> {
    this.list.change(content => ({ ...content, unwanted: withoutTitle(content.unwanted, animeId) }));
    return Promise.resolve();
  }
}

/** What the catalogue knows of the title is not kept with it. */
export function listedOf(entry: KeptEntry): ListedAnime {
  return { ...entry, titleFrom: 'catalogue', anime: null };
}
