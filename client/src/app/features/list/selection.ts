import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { ListStatus, ListedAnime } from '@anirec/openapi/angular';
import { changedEntry } from '../../core/list/entry-change';
import { ListChanges } from '../../core/list/list-changes';
import { STATUS_NAMES } from '../../core/list/list-status';
import { MyList } from './my-list';

/** The rows that are chosen to be changed together. */
@Injectable()
export class Selection {
  private readonly list = inject(MyList);
  private readonly changes = inject(ListChanges);

  /** Whether rows can be chosen at the moment. */
  readonly isOn = signal(false);
  private readonly chosen = linkedSignal<unknown, ReadonlySet<number>>({
    source: this.list.query,
    computation: () => new Set(),
  });
  /** Whether the rest of the list is being read, so that all of it can be chosen. */
  private readonly isReadingAll = linkedSignal<unknown, boolean>({
    source: this.list.query,
    computation: () => false,
  });
  readonly isCollecting = this.isReadingAll.asReadonly();
  /** Those that are chosen and on the list. */
  readonly entries = computed(() => this.list.entries().filter(({ animeId }) => this.chosen().has(animeId)));

  constructor() {
    effect(() => {
      if (this.isOn()) return;
      untracked(() => {
        this.isReadingAll.set(false);
        this.none();
      });
    });
    effect(() => {
      if (!this.isReadingAll() || this.list.isLoading()) return;
      const isFailed = this.list.error() !== undefined;
      const isWhole = this.list.nextCursor() === null;
      untracked(() => this.goOn(isFailed ? 'failed' : isWhole ? 'whole' : 'more'));
    });
  }

  has(animeId: number): boolean {
    return this.chosen().has(animeId);
  }

  toggle(animeId: number): void {
    this.chosen.update(chosen =>
      chosen.has(animeId)
        ? new Set([...chosen].filter(each => each !== animeId))
        : new Set([...chosen, animeId]),
    );
  }

  /** Chooses all that the list is narrowed to, once the rest of it is here, which may take a while. */
  all(): void {
    this.isReadingAll.set(true);
  }

  none(): void {
    this.chosen.set(new Set());
  }

  setStatus(status: ListStatus): void {
    this.make(entry => changedEntry(entry, { status }), STATUS_NAMES[status].toLowerCase());
  }

  setScore(score: number | null): void {
    this.make(entry => changedEntry(entry, { score }), score === null ? 'no score' : `score ${score}`);
  }

  takeOff(): void {
    this.make(() => null, 'off your list');
  }

  /** The page says what failed, and offers to try again. */
  private goOn(how: 'failed' | 'whole' | 'more'): void {
    if (how === 'more') {
      this.list.more();
      return;
    }
    this.isReadingAll.set(false);
    if (how === 'whole') this.chosen.set(new Set(this.list.entries().map(({ animeId }) => animeId)));
  }

  /** What is as it is to be already is no change. */
  private make(how: (entry: ListedAnime) => ListedAnime | null, what: string): void {
    const changes = this.entries()
      .map(before => ({ before, after: how(before) }))
      .filter(({ before, after }) => after?.status !== before.status || after.score !== before.score);
    const titles = `${changes.length} ${changes.length === 1 ? 'title' : 'titles'}`;
    if (changes.length > 0) void this.changes.makeMany(changes, `${titles}: ${what}`);
  }
}
