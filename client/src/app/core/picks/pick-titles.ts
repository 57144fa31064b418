import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { listAnimeResource } from '@anirec/openapi/angular/resources';
import { errorOf } from '../kept-answer';
import { PickTray } from './pick-tray';

/** Titles by id; null where the catalogue has none. */
type KnownTitles = ReadonlyMap<number, AnimeSummary | null>;

/** Knows what the titles in the tray are called: the tray itself holds ids, as the address does. */
@Injectable({ providedIn: 'root' })
export class PickTitles {
  private readonly tray = inject(PickTray);
  private readonly titles = signal<KnownTitles>(new Map());
  private readonly ids = computed(() => [
    ...this.tray.picks().map(({ animeId }) => animeId),
    ...this.tray.unlike(),
  ]);
  private readonly missing = computed(() => this.ids().filter(animeId => !this.titles().has(animeId)), {
    equal: sameIds,
  });
  private readonly lookup = listAnimeResource(() => {
    const id = this.missing();
    return id.length === 0 ? undefined : { query: { id, limit: id.length } };
  });

  /** Those in the tray that are no title of the catalogue: a link may be old, or mistyped. */
  readonly unknown = computed(() => this.ids().filter(animeId => this.titles().get(animeId) === null));
  readonly error = errorOf(this.lookup);

  constructor() {
    effect(() => {
      if (!this.lookup.hasValue()) return;
      const found = this.lookup.value().data;
      untracked(() => this.remember(this.missing(), found));
    });
  }

  /** The title, once it is known. */
  find(animeId: number): AnimeSummary | undefined {
    return this.titles().get(animeId) ?? undefined;
  }

  /** Spares a request for a title that is on screen already. */
  note(anime: AnimeSummary): void {
    this.remember([], [anime]);
  }

  retry(): void {
    this.lookup.reload();
  }

  private remember(asked: readonly number[], found: readonly AnimeSummary[]): void {
    const absent = asked.map(animeId => [animeId, null] as const);
    const present = found.map(anime => [anime.id, anime] as const);
    this.titles.update(titles => new Map([...titles, ...absent, ...present]));
  }
}

function sameIds(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
