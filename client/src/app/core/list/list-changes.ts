import { inject, Injectable, signal } from '@angular/core';
import type { ListedAnime } from '@anirec/openapi/angular';
import { TitleLanguage } from '../titles/title-language';
import { Undo } from './undo';
import type { Change } from './change';
import { ListKeepers } from './list-keepers';
import { Marks } from './marks';

type Entries = ReadonlyMap<number, ListedAnime | null>;

/**
 * The changes that are made to a list. They show at once, are sent one after another for each title, and are taken back
 * where they cannot be kept.
 */
@Injectable({ providedIn: 'root' })
export class ListChanges {
  private readonly keepers = inject(ListKeepers);
  private readonly marks = inject(Marks);
  private readonly undo = inject(Undo);
  private readonly language = inject(TitleLanguage);
  private readonly shown = signal<Entries>(new Map());
  private readonly settled = signal(0);
  /** The last that is kept of the titles that were changed. */
  private readonly confirmed = new Map<number, ListedAnime | null>();
  private readonly turns = new Map<number, Promise<void>>();

  /** Entries as they are to be shown, by title; null for one that is off the list. */
  readonly entries = this.shown.asReadonly();
  /** How many changes were kept: what is recommended is another list then. */
  readonly settledCount = this.settled.asReadonly();

  /** Makes a change that can be taken back; it never throws. */
  async make(change: Change): Promise<void> {
    const { before, after } = change;
    const animeId = (after ?? before)?.animeId;
    if (animeId === undefined) return;
    const takeBack = () => this.write(animeId, { before: after, after: before });
    this.undo.offer({ kind: 'change', animeId, change, takeBack });
    await this.write(animeId, change);
  }

  /** Forgets the changes that are kept: what is read of the list from now on has them. */
  forget(): void {
    this.shown.update(shown => new Map([...shown].filter(([animeId]) => this.turns.has(animeId))));
  }

  private async write(animeId: number, change: Change): Promise<void> {
    const before = this.turns.get(animeId);
    if (!before) this.confirmed.set(animeId, change.before);
    this.show(animeId, change.after);
    const turn = (before ?? Promise.resolve()).then(() => this.send(animeId, change));
    this.turns.set(animeId, turn);
    await turn;
    if (this.turns.get(animeId) === turn) this.turns.delete(animeId);
  }

  private async send(animeId: number, change: Change): Promise<void> {
    try {
      const kept = await this.keep(animeId, change.after);
      this.confirmed.set(animeId, kept);
      if (this.isLatestOf(animeId, change)) this.show(animeId, kept);
      this.settled.update(count => count + 1);
    } catch (error) {
      if (!this.isLatestOf(animeId, change)) return;
      this.show(animeId, this.confirmed.get(animeId) ?? null);
      this.refuse(animeId, change, error);
    }
  }

  private async keep(animeId: number, entry: ListedAnime | null): Promise<ListedAnime | null> {
    const keeper = await this.keepers.current();
    if (entry !== null) return keeper.put(entry);
    await keeper.takeOff(animeId);
    return null;
  }

  private refuse(animeId: number, change: Change, error: unknown): void {
    const listed = change.after ?? change.before;
    const title = listed === null ? '' : this.language.nameOfListed(listed).text;
    this.undo.refuse({ animeId, title, error, again: () => this.make(change) });
  }

  /** Whether nothing else has been wanted of a title since. */
  private isLatestOf(animeId: number, { after }: Change): boolean {
    return this.shown().get(animeId) === after;
  }

  private show(animeId: number, entry: ListedAnime | null): void {
    this.shown.update(shown => new Map(shown).set(animeId, entry));
    this.marks.note(animeId, { entry });
  }
}
