import { computed, inject, Injectable, type Signal, signal } from '@angular/core';
import { OwnPicks } from './own-picks';
import { MAX_PICKS } from './picks-text';
import {
  countOf,
  formatInput,
  isSameInput,
  MAX_UNLIKE,
  type RecommendationInput,
} from './recommendation-input';

/** The address of a page that shows the picks which it names. */
export interface PicksAddress {
  readonly input: Signal<RecommendationInput>;
  write(input: RecommendationInput): void;
}

/** What the last removal can be taken back to, and what it left. */
interface Removal {
  readonly before: RecommendationInput;
  readonly after: RecommendationInput;
}

/**
 * The titles that a visitor picked, with the scores given, and those that nothing like is wanted of. Where the page's
 * address names some, it shows those, and a change is a change of the address; elsewhere it shows the visitor's own.
 * Those that a shared link brings never overwrite the visitor's own unasked.
 */
@Injectable({ providedIn: 'root' })
export class PickTray {
  private readonly own = inject(OwnPicks);
  private readonly address = signal<PicksAddress | null>(null);
  private readonly removal = signal<Removal | null>(null);
  private readonly shown = computed(() => this.address()?.input() ?? this.own.input());

  readonly picks = computed(() => this.shown().picks);
  /** The ids of the titles that nothing like is wanted of. */
  readonly unlike = computed(() => this.shown().unlike);
  /** All of it, as an address holds it. */
  readonly params = computed(() => formatInput(this.shown()));
  readonly isFull = computed(() => this.picks().length >= MAX_PICKS);
  readonly isUnlikeFull = computed(() => this.unlike().length >= MAX_UNLIKE);
  readonly isEmpty = computed(() => countOf(this.shown()) === 0);
  /** Whether what is shown came with a link. */
  readonly isBorrowed = computed(() => !isSameInput(this.shown(), this.own.input()));
  readonly ownCount = this.own.count;
  /** Whether the last removal, or move to the other side, can be taken back. */
  readonly canUndo = computed(() => {
    const removal = this.removal();
    return removal !== null && isSameInput(removal.after, this.shown());
  });

  private readonly ids = computed(() => new Set(this.picks().map(({ animeId }) => animeId)));

  /** @param address that of the page which is shown now; null where it names no picks. */
  follow(address: PicksAddress | null): void {
    this.address.set(address);
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
    const removal = this.removal();
    if (removal && this.canUndo()) this.change(removal.before);
  }

  /** Makes what a shared link brought the visitor's own. */
  keep(): void {
    this.own.set(this.shown());
  }

  /** Goes back to the visitor's own. */
  giveBack(): void {
    this.address()?.write(this.own.input());
  }

  /** Makes earlier picks the visitor's own again, unless what is shown came with a link. The page shows what its address names. */
  restoreOwn(earlier: RecommendationInput): void {
    this.removal.set(null);
    if (!this.isBorrowed()) this.own.set(earlier);
  }

  private changeUndoably(after: RecommendationInput): void {
    const before = this.shown();
    this.change(after);
    this.removal.set({ before, after });
  }

  private change(input: RecommendationInput): void {
    this.removal.set(null);
    if (!this.isBorrowed()) this.own.set(input);
    this.address()?.write(input);
  }
}

function without({ picks, unlike }: RecommendationInput, animeIds: readonly number[]): RecommendationInput {
  return {
    picks: picks.filter(({ animeId }) => !animeIds.includes(animeId)),
    unlike: unlike.filter(animeId => !animeIds.includes(animeId)),
  };
}
