import { inject, Injectable } from '@angular/core';
import type { AnimeSummary, FeedbackReason, ListedAnime } from '@anirec/openapi/angular';
import { FullList } from '../failures/full-list';
import { BrowserList } from './browser-list';
import {
  type KeptEntry,
  MAX_KEPT_DISMISSALS,
  MAX_KEPT_ENTRIES,
  withItem,
  withoutTitle,
} from './browser-list-content';
import { updateOf } from './entry-change';
import type { ListKeeper } from './list-keeper';
import type { MarksByTitle } from './mark';
import { Clock } from '../clock';

/** Keeps what somebody says of titles in this browser. */
@Injectable({ providedIn: 'root' })
export class BrowserListKeeper implements ListKeeper {
  private readonly list = inject(BrowserList);
  private readonly clock = inject(Clock);

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
    const updatedAt = this.change([entry], []);
    return Promise.resolve({ ...entry, updatedAt });
  }

  async putMany(entries: readonly ListedAnime[], takenOff: readonly number[]): Promise<void> {
    this.change(entries, takenOff);
    return Promise.resolve();
  }

  async takeOff(animeId: number): Promise<void> {
    this.change([], [animeId]);
    return Promise.resolve();
  }

  async dismiss(
    { id: animeId, title }: Pick<AnimeSummary, 'id' | 'title'>,
    reason?: FeedbackReason,
  ): Promise<void> {
    const createdAt = this.clock.now().toISOString();
    this.list.change(content => {
      const unwanted = withItem(content.unwanted, { animeId, title, reason: reason ?? null, createdAt });
      if (unwanted.length > MAX_KEPT_DISMISSALS) throw new FullList(MAX_KEPT_DISMISSALS);
      return { ...content, unwanted };
    });
    return Promise.resolve();
  }

  async takeBack(animeId: number): Promise<void> {
    this.list.change(content => ({ ...content, unwanted: withoutTitle(content.unwanted, animeId) }));
    return Promise.resolve();
  }

  /**
   * @returns when that was.
   * @throws {FullList} where a browser keeps no more.
   */
  private change(put: readonly ListedAnime[], takenOff: readonly number[]): string {
    const updatedAt = this.clock.now().toISOString();
    this.list.change(content => {
      const kept = put.map(entry => ({
        ...{ animeId: entry.animeId, title: entry.title, updatedAt },
        ...updateOf(entry),
      }));
      const rest = takenOff.reduce(withoutTitle<KeptEntry>, content.entries);
      const entries = kept.reduceRight<readonly KeptEntry[]>(withItem, rest);
      if (entries.length > MAX_KEPT_ENTRIES) throw new FullList(MAX_KEPT_ENTRIES);
      return { ...content, entries };
    });
    return updatedAt;
  }
}

/** What the catalogue knows of the title is not kept with it. */
export function listedOf(entry: KeptEntry): ListedAnime {
  return { ...entry, titleFrom: 'catalogue', anime: null };
}
