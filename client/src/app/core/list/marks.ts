import { effect, inject, Injectable, Injector, signal, untracked } from '@angular/core';
import type { ListedAnime } from '@anirec/openapi/angular';
import { Session, type SessionState } from '../session/session';
import { type Mark, type MarksByTitle, NO_MARK } from './mark';

/**
 * What whoever is here says of the titles on screen. It is asked for once for all that come onto it together; what is
 * changed is noted here before it is kept, so that every place shows the same.
 */
@Injectable({ providedIn: 'root' })
export class Marks {
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly read = signal<MarksByTitle>(new Map());
  private readonly noted = signal<ReadonlyMap<number, Partial<Mark>>>(new Map());
  private readonly failure = signal<unknown>(undefined);
  /** Counts how often what is not known was to be asked for again. */
  private readonly reading = signal(0);
  private readonly wanted = new Set<number>();
  /** What is being read. */
  private readonly asked = new Map<number, Promise<void>>();
  private owner: string | undefined;
  /** Counts the lists that were another one. */
  private edition = 0;
  private isDue = false;

  /** Why some could not be read the last time. */
  readonly error = this.failure.asReadonly();

  constructor() {
    effect(() => {
      const owner = ownerOf(this.session.state());
      if (owner !== undefined) untracked(() => this.beginFor(owner));
    });
  }

  /** As much of a title's mark as is known so far. */
  of(animeId: number): Partial<Mark> {
    return { ...this.read().get(animeId), ...this.noted().get(animeId) };
  }

  /** What the list of whoever is here has of a title; null where it has none, or that is not known yet. */
  entryOf(animeId: number): ListedAnime | null {
    return this.of(animeId).entry ?? null;
  }

  /** Asks for the mark of a title that is on screen; in an effect, again whenever all are to be read again. */
  want(animeId: number): void {
    this.reading();
    untracked(() => {
      if (this.read().has(animeId) || this.asked.has(animeId)) return;
      this.wanted.add(animeId);
      this.askSoon();
    });
  }

  /**
   * The mark of a title, asked for where it is not known.
   *
   * @throws where it cannot be read.
   */
  async find(animeId: number): Promise<Mark> {
    if (!this.read().has(animeId)) await (this.asked.get(animeId) ?? this.ask([animeId]));
    return { ...NO_MARK, ...this.of(animeId) };
  }

  /** Notes what has become of a title. */
  note(animeId: number, change: Partial<Mark>): void {
    this.noted.update(noted => new Map(noted).set(animeId, { ...noted.get(animeId), ...change }));
  }

  /** Reads all that are on screen again: the list is another one. */
  refresh(): void {
    this.edition += 1;
    this.asked.clear();
    this.read.set(new Map());
    this.noted.set(new Map());
    this.retry();
  }

  /** Asks again for what could not be read. */
  retry(): void {
    this.failure.set(undefined);
    this.reading.update(count => count + 1);
    this.askSoon();
  }

  /** Nothing of one person's is another's. */
  private beginFor(owner: string): void {
    if (this.owner === owner) return;
    this.owner = owner;
    this.refresh();
  }

  /** What else comes onto the screen at this moment is asked for, too. */
  private askSoon(): void {
    if (this.isDue || this.owner === undefined) return;
    this.isDue = true;
    setTimeout(() => {
      this.isDue = false;
      const wanted = [...this.wanted];
      this.wanted.clear();
      if (wanted.length > 0) this.ask(wanted).catch((error: unknown) => this.failure.set(error));
    });
  }

  private async ask(animeIds: readonly number[]): Promise<void> {
    const answer = this.readAll(animeIds);
    for (const each of animeIds) this.asked.set(each, answer);
    try {
      await answer;
    } finally {
      for (const each of animeIds) if (this.asked.get(each) === answer) this.asked.delete(each);
    }
  }

  private async readAll(animeIds: readonly number[]): Promise<void> {
    const { edition } = this;
    const { ListKeepers } = await import('./list-keepers');
    const keeper = await this.injector.get(ListKeepers).current();
    const marks = await keeper.read(animeIds);
    if (this.edition === edition) this.read.update(read => new Map([...read, ...marks]));
  }
}

/** Whose list it is; undefined where nobody can tell. */
function ownerOf(state: SessionState): string | undefined {
  switch (state.kind) {
    case 'signed-in':
      return `account ${state.account.name}`;
    case 'signed-out':
      return 'guest';
    default:
      return undefined;
  }
}
