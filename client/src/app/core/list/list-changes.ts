import { Injectable, signal } from '@angular/core';
import { deleteMyListEntry, type ListedAnime, putMyListEntry } from '@anirec/openapi/angular';
import { updateOf } from './entry-change';

/** What an entry was and became; null where it is not on the list. */
export interface Change {
  readonly before: ListedAnime | null;
  readonly after: ListedAnime | null;
}

/** A change that the API did not take. */
export interface RefusedChange extends Change {
  readonly error: unknown;
}

type Entries = ReadonlyMap<number, ListedAnime | null>;

/**
 * The changes that are made to a list on this page. They show at once, are sent one after another for each title, and
 * are taken back where the API does not take them.
 */
@Injectable()
export class ListChanges {
  private readonly shown = signal<Entries>(new Map());
  private readonly failed = signal<ReadonlyMap<number, RefusedChange>>(new Map());
  private readonly last = signal<Change | null>(null);
  /** The last that the API said of the titles that were changed. */
  private readonly confirmed = new Map<number, ListedAnime | null>();
  private readonly turns = new Map<number, Promise<void>>();

  /** Entries as they are to be shown, by title; null for one that is off the list. */
  readonly entries = this.shown.asReadonly();
  readonly refused = this.failed.asReadonly();
  /** The latest change, which can be undone. */
  readonly latest = this.last.asReadonly();

  /** Makes a change; it never throws. */
  async make(change: Change): Promise<void> {
    const animeId = (change.after ?? change.before)?.animeId;
    if (animeId === undefined) return;
    const before = this.turns.get(animeId);
    if (!before) this.confirmed.set(animeId, change.before);
    this.show(animeId, change.after);
    this.forgive(animeId);
    this.last.set(change);
    const turn = (before ?? Promise.resolve()).then(() => this.send(animeId, change));
    this.turns.set(animeId, turn);
    await turn;
    if (this.turns.get(animeId) === turn) this.turns.delete(animeId);
  }

  /** Takes the latest change back. */
  async undo(): Promise<void> {
    const latest = this.last();
    if (!latest) return;
    const undone = this.make({ before: latest.after, after: latest.before });
    this.last.set(null);
    await undone;
  }

  /** Tries a change again that was refused. */
  async retry({ before, after }: RefusedChange): Promise<void> {
    await this.make({ before, after });
  }

  /** Forgets that a change to a title was refused. */
  forgive(animeId: number): void {
    this.failed.update(failed => new Map([...failed].filter(([each]) => each !== animeId)));
  }

  private async send(animeId: number, change: Change): Promise<void> {
    try {
      const answer = await write(animeId, change.after);
      this.confirmed.set(animeId, answer);
      if (this.isLatestOf(animeId, change)) this.show(animeId, answer);
    } catch (error) {
      if (!this.isLatestOf(animeId, change)) return;
      this.show(animeId, this.confirmed.get(animeId) ?? null);
      this.failed.update(failed => new Map(failed).set(animeId, { ...change, error }));
      if (this.last() === change) this.last.set(null);
    }
  }

  /** Whether nothing else has been wanted of a title since. */
  private isLatestOf(animeId: number, { after }: Change): boolean {
    return this.shown().get(animeId) === after;
  }

  private show(animeId: number, entry: ListedAnime | null): void {
    this.shown.update(shown => new Map(shown).set(animeId, entry));
  }
}

async function write(animeId: number, entry: ListedAnime | null): Promise<ListedAnime | null> {
  const path = { animeId };
  if (entry === null) {
    await deleteMyListEntry({ path, throwOnError: true });
    return null;
  }
  const { data } = await putMyListEntry({ path, body: updateOf(entry), throwOnError: true });
  return data;
}
