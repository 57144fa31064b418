import { inject, Injectable, signal } from '@angular/core';
import {
  type AnimeSummary,
  deleteMyFeedback,
  deleteMyListEntry,
  type FeedbackReason,
  putMyFeedback,
  putMyListEntry,
} from '@anirec/openapi/angular';
import { Announcer } from '../announcer';
import { changedEntry, plannedEntry, updateOf } from '../list/entry-change';
import { findEntry } from '../list/find-entry';
import { TitleLanguage } from '../titles/title-language';

/** Why a title is put away: it was seen, or is not wanted. */
export type DismissalKind = 'seen' | 'unwanted';

/** A title that was put away. */
export interface Dismissal {
  readonly kind: DismissalKind;
  readonly anime: AnimeSummary;
}

/** One that the API did not take, or did not take back. */
export interface RefusedDismissal extends Dismissal {
  readonly error: unknown;
}

type TakeBack = () => Promise<unknown>;

/** Puts recommended titles away: at once on the page, and for good at the API, until that is undone. */
@Injectable()
export class Dismissals {
  private readonly announcer = inject(Announcer);
  private readonly language = inject(TitleLanguage);
  private readonly ids = signal<ReadonlySet<number>>(new Set());
  private readonly last = signal<Dismissal | null>(null);
  private readonly refused = signal<RefusedDismissal | null>(null);
  private readonly settled = signal(0);
  /** What takes the latest back, once the API has taken it. */
  private takingBack: Promise<TakeBack> | undefined;
  private readonly turns = new Map<number, Promise<unknown>>();

  /** The titles that are put away. */
  readonly hidden = this.ids.asReadonly();
  /** The latest, which can be undone. */
  readonly latest = this.last.asReadonly();
  readonly refusal = this.refused.asReadonly();
  /** How many times the API took something: what it recommends is another list then. */
  readonly settledCount = this.settled.asReadonly();

  async make(kind: DismissalKind, anime: AnimeSummary): Promise<void> {
    const dismissal = { kind, anime };
    this.hide(anime.id);
    this.last.set(dismissal);
    const title = this.language.titleOf(anime);
    this.announcer.say(kind === 'seen' ? `${title} is on your list.` : `No more of ${title}.`);
    const sent = this.inTurn(dismissal, () => send(dismissal));
    this.takingBack = sent;
    if (await this.isTaken(dismissal, sent)) return;
    this.show(anime.id);
    if (this.last() === dismissal) this.last.set(null);
  }

  /** Says why the latest is not wanted. */
  async explain(reason: FeedbackReason): Promise<void> {
    const latest = this.last();
    if (latest?.kind !== 'unwanted') return;
    const path = { animeId: latest.anime.id };
    await this.isTaken(
      latest,
      this.inTurn(latest, () => putMyFeedback({ path, body: { reason }, throwOnError: true })),
    );
  }

  /** Takes the latest back. One that the API did not take needs no more than to be shown. */
  async undo(): Promise<void> {
    const latest = this.last();
    const sent = this.takingBack;
    if (!latest) return;
    this.last.set(null);
    this.show(latest.anime.id);
    const takenBack = this.inTurn(latest, async () => {
      const takeBack = await sent?.catch(() => undefined);
      await takeBack?.();
    });
    const title = this.language.titleOf(latest.anime);
    if (await this.isTaken(latest, takenBack)) this.announcer.say(`${title} is back.`);
    else this.hide(latest.anime.id);
  }

  /** Waits for what the API was told of the same title: a list's entry is read before it is changed. */
  private inTurn<Result>({ anime }: Dismissal, act: () => Promise<Result>): Promise<Result> {
    const turn = (this.turns.get(anime.id) ?? Promise.resolve()).then(act, act);
    this.turns.set(anime.id, turn);
    return turn;
  }

  private async isTaken(dismissal: Dismissal, sent: Promise<unknown>): Promise<boolean> {
    this.refused.set(null);
    try {
      await sent;
      this.settled.update(count => count + 1);
      return true;
    } catch (error) {
      this.refused.set({ ...dismissal, error });
      return false;
    }
  }

  private hide(animeId: number): void {
    this.ids.update(ids => new Set(ids).add(animeId));
  }

  private show(animeId: number): void {
    this.ids.update(ids => new Set([...ids].filter(each => each !== animeId)));
  }
}

/** Puts a title away, and gives what takes that back: what a list had of the title is as it was then. */
async function send({ kind, anime }: Dismissal): Promise<TakeBack> {
  const path = { animeId: anime.id };
  if (kind === 'unwanted') {
    await putMyFeedback({ path, body: {}, throwOnError: true });
    return () => deleteMyFeedback({ path, throwOnError: true });
  }
  const before = await findEntry(anime.id);
  const seen = changedEntry(before ?? plannedEntry(anime), { status: 'completed' });
  await putMyListEntry({ path, body: updateOf(seen), throwOnError: true });
  return before
    ? () => putMyListEntry({ path, body: updateOf(before), throwOnError: true })
    : () => deleteMyListEntry({ path, throwOnError: true });
}
