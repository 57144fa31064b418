import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../browser-storage';
import { MAX_PICKS } from './picks-text';
import { formatTaste, MAX_UNLIKE, parseTaste, type Taste, type TasteParams } from './taste';

const PICKS_KEY = 'anirec.picks.v1';
const UNLIKE_KEY = 'anirec.unlike.v1';

/**
 * The titles that a visitor picked, with the scores given, and those that nothing like is wanted of. The visitor's own
 * stay in the browser; those that a shared link brings are shown in their place, and never overwrite them unasked.
 */
@Injectable({ providedIn: 'root' })
export class PickTray {
  private readonly storage = inject(BrowserStorage);
  private readonly own = signal(this.stored());
  private readonly borrowed = signal<Taste | null>(null);
  private readonly before = signal<Taste | null>(null);
  private readonly shown = computed(() => this.borrowed() ?? this.own());

  readonly picks = computed(() => this.shown().picks);
  /** The ids of the titles that nothing like is wanted of. */
  readonly unlike = computed(() => this.shown().unlike);
  /** All of it, as an address holds it. */
  readonly params = computed(() => formatTaste(this.shown()));
  readonly isFull = computed(() => this.picks().length >= MAX_PICKS);
  readonly isUnlikeFull = computed(() => this.unlike().length >= MAX_UNLIKE);
  readonly isEmpty = computed(() => countOf(this.shown()) === 0);
  readonly isBorrowed = computed(() => this.borrowed() !== null);
  readonly ownCount = computed(() => countOf(this.own()));
  /** Whether the last removal, or move to the other side, can be taken back. */
  readonly canUndo = computed(() => this.before() !== null);

  private readonly ids = computed(() => new Set(this.picks().map(({ animeId }) => animeId)));
  /** All that was in the tray during this visit, as text. */
  private readonly past = new Set([textOf(this.own())]);

  constructor() {
    effect(() => {
      const { picks = '', unlike = '' } = formatTaste(this.own());
      this.storage.write(PICKS_KEY, picks);
      this.storage.write(UNLIKE_KEY, unlike);
    });
  }

  /** Whether a title is one of the picks. */
  has(animeId: number): boolean {
    return this.ids().has(animeId);
  }

  /** Whether nothing like a title is wanted. */
  isUnlike(animeId: number): boolean {
    return this.unlike().includes(animeId);
  }

  /** Makes a title a pick. */
  add(animeId: number): void {
    if (this.has(animeId) || this.isFull()) return;
    const { picks, unlike } = without(this.shown(), [animeId]);
    const change = { picks: [...picks, { animeId }], unlike };
    if (this.isUnlike(animeId)) this.changeUndoably(change);
    else this.change(change);
  }

  /** Says of a title, a pick or none, that nothing like it is wanted. */
  avoid(animeId: number): void {
    if (this.isUnlike(animeId) || this.isUnlikeFull()) return;
    const { picks, unlike } = without(this.shown(), [animeId]);
    this.changeUndoably({ picks, unlike: [...unlike, animeId] });
  }

  /** @param score undefined takes a score back. */
  score(animeId: number, score: number | undefined): void {
    const scored = score === undefined ? { animeId } : { animeId, score };
    const picks = this.picks().map(pick => (pick.animeId === animeId ? scored : pick));
    this.change({ picks, unlike: this.unlike() });
  }

  /** Takes titles out, whichever side they are on. */
  remove(...animeIds: readonly number[]): void {
    this.changeUndoably(without(this.shown(), animeIds));
  }

  clear(): void {
    this.changeUndoably({ picks: [], unlike: [] });
  }

  /** Takes the last removal, or move to the other side, back. */
  undo(): void {
    const before = this.before();
    if (before) this.change(before);
  }

  /**
   * Shows the titles of an address. One without picks asks for what is in the tray. So does one that holds what was in
   * the tray earlier in this visit: the browser's back button led to it, and nobody shared it.
   */
  open(params: TasteParams): void {
    const taste = parseTaste(params);
    if (taste.picks.length === 0 || this.past.has(textOf(taste))) return;
    this.before.set(null);
    if (this.ownCount() === 0) this.own.set(taste);
    else this.borrowed.set(taste);
    this.past.add(textOf(taste));
  }

  /** Makes what a shared link brought the visitor's own. */
  keep(): void {
    this.own.set(this.shown());
    this.borrowed.set(null);
  }

  /** Goes back to the visitor's own. */
  giveBack(): void {
    this.before.set(null);
    this.borrowed.set(null);
  }

  private changeUndoably(taste: Taste): void {
    const before = this.shown();
    this.change(taste);
    this.before.set(before);
  }

  private change(taste: Taste): void {
    this.before.set(null);
    this.past.add(textOf(taste));
    if (this.isBorrowed()) this.borrowed.set(taste);
    else this.own.set(taste);
  }

  private stored(): Taste {
    return parseTaste({ picks: this.storedText(PICKS_KEY), unlike: this.storedText(UNLIKE_KEY) });
  }

  private storedText(key: string): string {
    const stored = this.storage.read(key);
    return typeof stored === 'string' ? stored : '';
  }
}

function without({ picks, unlike }: Taste, animeIds: readonly number[]): Taste {
  return {
    picks: picks.filter(({ animeId }) => !animeIds.includes(animeId)),
    unlike: unlike.filter(animeId => !animeIds.includes(animeId)),
  };
}

function textOf(taste: Taste): string {
  return JSON.stringify(formatTaste(taste));
}

function countOf({ picks, unlike }: Taste): number {
  return picks.length + unlike.length;
}
