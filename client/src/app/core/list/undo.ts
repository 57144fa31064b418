import { Injectable, signal } from '@angular/core';
import type { AnimeSummary, FeedbackReason } from '@anirec/openapi/angular';
import type { Change } from './change';

/** Stands for a title's id where something is done to several at once. */
export const SEVERAL_TITLES = 0;

/** Something that was done to a title, and what takes it back. */
export type Deed =
  | { readonly kind: 'change'; readonly animeId: number; readonly change: Change; takeBack(): Promise<void> }
  | {
      readonly kind: 'dismissal';
      readonly animeId: number;
      readonly anime: AnimeSummary;
      takeBack(): Promise<void>;
      /** Says why the title is not wanted. */
      explain(reason: FeedbackReason): Promise<void>;
    }
  | {
      readonly kind: 'batch';
      readonly animeId: typeof SEVERAL_TITLES;
      readonly text: string;
      takeBack(): Promise<void>;
    }
  | { readonly kind: 'notice'; readonly animeId: null; readonly text: string };

/** A deed that could not be kept: the title is as it was before. */
export interface RefusedDeed {
  readonly animeId: number;
  readonly title: string;
  readonly error: unknown;
  again(): Promise<void>;
}

/** What was done last, which can be taken back, and what could not be done. A bar at the foot of the screen says so. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly last = signal<Deed | null>(null);
  private readonly refused = signal<ReadonlyMap<number, RefusedDeed>>(new Map());
  private readonly takenBack = signal<number | null>(null);
  private readonly used = signal(false);

  readonly latest = this.last.asReadonly();
  /** Whether there ever was something to say: the bar that says it is brought then. */
  readonly wasUsed = this.used.asReadonly();
  /** One a title at most. */
  readonly refusals = this.refused.asReadonly();
  /** The title of which something was taken back last; null where something else was done since. */
  readonly returned = this.takenBack.asReadonly();

  /** Offers to take back what has just been done. */
  offer(deed: Deed): void {
    if (deed.animeId !== null) this.forgive(deed.animeId);
    this.takenBack.set(null);
    this.last.set(deed);
    this.used.set(true);
  }

  /** Says something that was done on its own, and cannot be taken back. */
  tell(text: string): void {
    this.offer({ kind: 'notice', animeId: null, text });
  }

  /** Takes the latest back. */
  async takeBack(): Promise<void> {
    const latest = this.last();
    if (!latest || latest.kind === 'notice') return;
    this.last.set(null);
    await latest.takeBack();
    this.takenBack.set(latest.animeId);
  }

  /** Notes that something could not be kept, and offers no more to take it back. */
  refuse(refused: RefusedDeed): void {
    if (this.last()?.animeId === refused.animeId) this.last.set(null);
    this.refused.update(known => new Map(known).set(refused.animeId, refused));
    this.used.set(true);
  }

  /** Forgets that something of a title could not be kept. */
  forgive(animeId: number): void {
    if (this.refused().has(animeId))
      this.refused.update(known => new Map([...known].filter(([each]) => each !== animeId)));
  }

  /** Offers nothing any more. */
  clear(): void {
    this.last.set(null);
    this.takenBack.set(null);
    this.refused.set(new Map());
  }
}
