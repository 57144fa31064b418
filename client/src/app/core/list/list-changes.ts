import { inject, Injectable, signal } from '@angular/core';
import type { ListedAnime } from '@anirec/openapi/angular';
import { TitleLanguage } from '../titles/title-language';
import { SEVERAL_TITLES, Undo } from './undo';
import type { Change } from './change';
import { ListKeepers } from './list-keepers';
import { Marks } from './marks';
import { TitleQueue } from './title-queue';

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
  private readonly queue = new TitleQueue();

  /** Entries as they are to be shown, by title; null for one that is off the list. */
  readonly entries = this.shown.asReadonly();
  /** How many changes were kept: what is recommended is another list then. */
  readonly settledCount = this.settled.asReadonly();

  /** Makes a change that can be taken back; it never throws. */
  async make(change: Change): Promise<void> {
    const animeId = idOf(change);
    if (animeId === SEVERAL_TITLES) return;
    const takeBack = () => this.write(animeId, { before: change.after, after: change.before });
    this.undo.offer({ kind: 'change', animeId, change, takeBack });
    await this.write(animeId, change);
  }

  /**
   * Makes changes to several titles, each once, that are taken back together; it never throws.
   *
   * @param text what is done, as the bar says it, without a full stop.
   */
  async makeMany(changes: readonly Change[], text: string): Promise<void> {
    const reversed = changes.map(({ before, after }) => ({ before: after, after: before }));
    const takeBack = () => this.writeMany(reversed, text);
    this.undo.offer({ kind: 'batch', animeId: SEVERAL_TITLES, text: `${text}.`, takeBack });
    await this.writeMany(changes, text);
  }

  /** Forgets the changes that are kept: what is read of the list from now on has them. */
  forget(): void {
    this.shown.update(shown => new Map([...shown].filter(([animeId]) => this.queue.has(animeId))));
  }

  private async write(animeId: number, change: Change): Promise<void> {
    if (!this.queue.has(animeId)) this.confirmed.set(animeId, change.before);
    this.show(animeId, change.after);
    await this.queue.run([animeId], () => this.send(animeId, change));
  }

  private async writeMany(changes: readonly Change[], text: string): Promise<void> {
    const byTitle = new Map(changes.map(change => [idOf(change), change]));
    for (const [animeId, { before }] of byTitle)
      if (!this.queue.has(animeId)) this.confirmed.set(animeId, before);
    this.showMany(new Map([...byTitle].map(([animeId, { after }]) => [animeId, after])));
    await this.queue.run([...byTitle.keys()], () => this.sendMany(byTitle, text));
  }

  private async sendMany(byTitle: ReadonlyMap<number, Change>, text: string): Promise<void> {
    const changes = [...byTitle];
    const put = changes.flatMap(([, { after }]) => after ?? []);
    const takenOff = changes.filter(([, { after }]) => after === null).map(([animeId]) => animeId);
    try {
      await (await this.keepers.current()).putMany(put, takenOff);
      for (const [animeId, { after }] of changes) this.confirmed.set(animeId, after);
      this.settled.update(count => count + 1);
    } catch (error) {
      const failed = changes.filter(([animeId, change]) => this.isLatestOf(animeId, change));
      this.showMany(new Map(failed.map(([animeId]) => [animeId, this.confirmed.get(animeId) ?? null])));
      const again = () => this.makeMany([...byTitle.values()], text);
      this.undo.refuse({ animeId: SEVERAL_TITLES, title: text, error, again });
    }
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
    this.showMany(new Map([[animeId, entry]]));
  }

  private showMany(entries: Entries): void {
    this.shown.update(shown => new Map([...shown, ...entries]));
    for (const [animeId, entry] of entries) this.marks.note(animeId, { entry });
  }
}

function idOf({ before, after }: Change): number {
  return (after ?? before)?.animeId ?? SEVERAL_TITLES;
}
