import { computed, effect, inject, Injectable, signal } from '@angular/core';
import type { RecommendationPick } from '@anirec/openapi/angular';
import { BrowserStorage } from '../browser-storage';
import { formatPicks, MOST_PICKS, parsePicks } from './picks-text';

const STORAGE_KEY = 'anirec.picks.v1';

type Picks = readonly RecommendationPick[];

/**
 * The titles that a visitor picked, with the scores given. The visitor's own picks stay in the browser; picks that a
 * shared link brings are shown in their place, and never overwrite them unasked.
 */
@Injectable({ providedIn: 'root' })
export class PickTray {
  private readonly storage = inject(BrowserStorage);
  private readonly own = signal<Picks>(storedPicks(this.storage.read(STORAGE_KEY)));
  private readonly borrowed = signal<Picks | null>(null);
  private readonly before = signal<Picks | null>(null);

  readonly picks = computed<Picks>(() => this.borrowed() ?? this.own());
  /** The picks as an address holds them. */
  readonly text = computed(() => formatPicks(this.picks()));
  readonly isFull = computed(() => this.picks().length >= MOST_PICKS);
  readonly isBorrowed = computed(() => this.borrowed() !== null);
  readonly ownCount = computed(() => this.own().length);
  /** Whether the last removal can be taken back. */
  readonly canUndo = computed(() => this.before() !== null);

  private readonly ids = computed(() => new Set(this.picks().map(({ animeId }) => animeId)));

  constructor() {
    effect(() => {
      this.storage.write(STORAGE_KEY, formatPicks(this.own()));
    });
  }

  has(animeId: number): boolean {
    return this.ids().has(animeId);
  }

  add(animeId: number): void {
    if (this.has(animeId) || this.isFull()) return;
    this.change([...this.picks(), { animeId }]);
  }

  /** @param score undefined takes a score back. */
  score(animeId: number, score: number | undefined): void {
    const scored = score === undefined ? { animeId } : { animeId, score };
    this.change(this.picks().map(pick => (pick.animeId === animeId ? scored : pick)));
  }

  remove(...animeIds: readonly number[]): void {
    const before = this.picks();
    this.change(before.filter(({ animeId }) => !animeIds.includes(animeId)));
    this.before.set(before);
  }

  clear(): void {
    const before = this.picks();
    this.change([]);
    this.before.set(before);
  }

  /** Takes the last removal back. */
  undo(): void {
    const before = this.before();
    if (before) this.change(before);
  }

  /** Shows the picks of an address. */
  open(picks: Picks): void {
    const text = formatPicks(picks);
    if (text === this.text()) return;
    this.before.set(null);
    if (text === formatPicks(this.own())) this.borrowed.set(null);
    else if (this.own().length === 0) this.own.set(picks);
    else this.borrowed.set(picks);
  }

  /** Makes the picks of a shared link the visitor's own. */
  keep(): void {
    this.own.set(this.picks());
    this.borrowed.set(null);
  }

  /** Goes back to the visitor's own picks. */
  giveBack(): void {
    this.before.set(null);
    this.borrowed.set(null);
  }

  private change(picks: Picks): void {
    this.before.set(null);
    if (this.isBorrowed()) this.borrowed.set(picks);
    else this.own.set(picks);
  }
}

function storedPicks(stored: unknown): Picks {
  return typeof stored === 'string' ? parsePicks(stored) : [];
}
