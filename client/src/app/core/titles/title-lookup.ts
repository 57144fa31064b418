import { computed, effect, Injectable, signal, untracked } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';

/** The API looks no more up at once. */
const MOST = 100;

/** Looks titles up by their ids, for what says no more of them. What was found once is known for the visit. */
@Injectable({ providedIn: 'root' })
export class TitleLookup {
  private readonly wanted = signal<ReadonlySet<number>>(new Set());
  /** Null where the catalogue has none. */
  private readonly known = signal<ReadonlyMap<number, AnimeSummary | null>>(new Map());
  private readonly missing = computed(
    () => [...this.wanted()].filter(animeId => !this.known().has(animeId)).slice(0, MOST),
    { equal: (a, b) => a.join() === b.join() },
  );
  private readonly found = listAnimeResource(() => {
    const id = this.missing();
    return id.length === 0 ? undefined : { query: { id, limit: id.length } };
  });

  constructor() {
    effect(() => {
      if (!this.found.hasValue()) return;
      const { data } = this.found.value();
      untracked(() => this.remember(this.missing(), data));
    });
  }

  /** Asks for titles that are not known yet. */
  want(animeIds: readonly number[]): void {
    if (animeIds.some(animeId => !untracked(this.wanted).has(animeId)))
      this.wanted.update(wanted => new Set([...wanted, ...animeIds]));
  }

  /** The title; undefined until it is known, and where the catalogue has none. */
  find(animeId: number): AnimeSummary | undefined {
    return this.known().get(animeId) ?? undefined;
  }

  private remember(asked: readonly number[], data: readonly AnimeSummary[]): void {
    const absent = asked.map(animeId => [animeId, null] as const);
    const present = data.map(anime => [anime.id, anime] as const);
    this.known.update(known => new Map([...known, ...absent, ...present]));
  }
}
