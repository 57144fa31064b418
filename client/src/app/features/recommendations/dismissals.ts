import { inject, Injectable, signal } from '@angular/core';
import {
  type AnimeSummary,
  deleteMyFeedback,
  deleteMyListEntry,
  type FeedbackReason,
  putMyFeedback,
  putMyListEntry,
} from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';

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

/** Puts recommended titles away: at once on the page, and for good at the API, until that is undone. */
@Injectable()
export class Dismissals {
  private readonly announcer = inject(Announcer);
  private readonly ids = signal<ReadonlySet<number>>(new Set());
  private readonly last = signal<Dismissal | null>(null);
  private readonly refused = signal<RefusedDismissal | null>(null);
  private readonly settled = signal(0);

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
    this.announcer.say(kind === 'seen' ? `${anime.title} is on your list.` : `No more of ${anime.title}.`);
    if (await this.isTaken(dismissal, send(dismissal))) return;
    this.show(anime.id);
    if (this.last() === dismissal) this.last.set(null);
  }

  /** Says why the latest is not wanted. */
  async explain(reason: FeedbackReason): Promise<void> {
    const latest = this.last();
    if (latest?.kind !== 'unwanted') return;
    const path = { animeId: latest.anime.id };
    await this.isTaken(latest, putMyFeedback({ path, body: { reason }, throwOnError: true }));
  }

  /** Takes the latest back. */
  async undo(): Promise<void> {
    const latest = this.last();
    if (!latest) return;
    this.last.set(null);
    this.show(latest.anime.id);
    if (await this.isTaken(latest, takeBack(latest))) this.announcer.say(`${latest.anime.title} is back.`);
    else this.hide(latest.anime.id);
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

async function send({ kind, anime }: Dismissal): Promise<void> {
  const path = { animeId: anime.id };
  if (kind === 'unwanted') await putMyFeedback({ path, body: {}, throwOnError: true });
  else {
    const body = { status: 'completed', score: null, progress: anime.episodes ?? 0 } as const;
    await putMyListEntry({ path, body, throwOnError: true });
  }
}

async function takeBack({ kind, anime }: Dismissal): Promise<void> {
  const path = { animeId: anime.id };
  if (kind === 'unwanted') await deleteMyFeedback({ path, throwOnError: true });
  else await deleteMyListEntry({ path, throwOnError: true });
}
