import { inject, Injectable, signal } from '@angular/core';
import type { AnimeSummary, FeedbackReason } from '@anirec/openapi/angular';
import type { ListKeeper } from './list-keeper';
import { ListKeepers } from './list-keepers';
import { Marks } from './marks';
import { TitleLanguage } from '../titles/title-language';
import { TitleQueue } from './title-queue';
import { Undo } from './undo';

/** As much of a title as is needed to put it away. */
export type UnwantedTitle = Pick<AnimeSummary, 'id' | 'title'> & {
  /** As it is shown. */
  readonly name: string;
};

/** Puts titles away that somebody is not interested in: at once on the page, and for good, until that is taken back. */
@Injectable({ providedIn: 'root' })
export class Dismissals {
  private readonly keepers = inject(ListKeepers);
  private readonly marks = inject(Marks);
  private readonly undo = inject(Undo);
  private readonly language = inject(TitleLanguage);
  private readonly settled = signal(0);
  private readonly queue = new TitleQueue();

  /** How many were kept, or taken back: what is recommended is another list then. */
  readonly settledCount = this.settled.asReadonly();

  /** Puts a title away; it never throws. */
  async make(anime: AnimeSummary): Promise<void> {
    const title = this.named(anime);
    const takeBack = () => this.takeBack(title);
    const explain = (reason: FeedbackReason) => this.putAway(title, reason);
    this.undo.offer({ kind: 'dismissal', animeId: anime.id, anime, takeBack, explain });
    await this.putAway(title);
  }

  /** Puts a title away, or says why one is that is away already; it offers no undo. */
  async putAway(title: UnwantedTitle, reason?: FeedbackReason): Promise<void> {
    await this.write(title, true, keeper => keeper.dismiss(title, reason));
  }

  /** Takes it back that a title is not wanted. */
  async takeBack(title: UnwantedTitle): Promise<void> {
    await this.write(title, false, keeper => keeper.takeBack(title.id));
  }

  /** What is needed of a title. */
  named(anime: AnimeSummary): UnwantedTitle {
    return { id: anime.id, title: anime.title, name: this.language.titleOf(anime) };
  }

  /** Waits for what was told of the same title before. */
  private async write(
    { id, name }: UnwantedTitle,
    isUnwanted: boolean,
    tell: (keeper: ListKeeper) => Promise<void>,
  ): Promise<void> {
    const was = this.marks.of(id).isUnwanted ?? false;
    this.marks.note(id, { isUnwanted });
    try {
      await this.queue.run([id], async () => tell(await this.keepers.current()));
      this.settled.update(count => count + 1);
    } catch (error) {
      this.marks.note(id, { isUnwanted: was });
      const again = () => this.write({ id, title: name, name }, isUnwanted, tell);
      this.undo.refuse({ animeId: id, title: name, error, again });
    }
  }
}
