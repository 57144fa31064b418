import { inject, Injectable, signal } from '@angular/core';
import type { AnimeSummary, FeedbackReason } from '@anirec/openapi/angular';
import type { ListKeeper } from '../list/list-keeper';
import { ListKeepers } from '../list/list-keepers';
import { Marks } from '../list/marks';
import { TitleLanguage } from '../titles/title-language';
import { Undo } from '../undo/undo';

/** Puts titles away that somebody is not interested in: at once on the page, and for good, until that is taken back. */
@Injectable({ providedIn: 'root' })
export class Dismissals {
  private readonly keepers = inject(ListKeepers);
  private readonly marks = inject(Marks);
  private readonly undo = inject(Undo);
  private readonly language = inject(TitleLanguage);
  private readonly settled = signal(0);
  private readonly turns = new Map<number, Promise<unknown>>();

  /** How many were kept, or taken back: what is recommended is another list then. */
  readonly settledCount = this.settled.asReadonly();

  /** Puts a title away; it never throws. */
  async make(anime: AnimeSummary): Promise<void> {
    this.undo.offer({
      ...{ kind: 'dismissal', animeId: anime.id, anime },
      takeBack: () => this.takeBack(anime),
    });
    await this.write(anime, true, keeper => keeper.dismiss(anime));
  }

  /** Says why a title is not wanted that is put away. */
  async explain(anime: AnimeSummary, reason: FeedbackReason): Promise<void> {
    await this.write(anime, true, keeper => keeper.dismiss(anime, reason));
  }

  /** Takes it back that a title is not wanted. */
  async takeBack(anime: AnimeSummary): Promise<void> {
    await this.write(anime, false, keeper => keeper.takeBack(anime.id));
  }

  /** Waits for what was told of the same title before. */
  private async write(
    anime: AnimeSummary,
    isUnwanted: boolean,
    tell: (keeper: ListKeeper) => Promise<void>,
  ): Promise<void> {
    const was = this.marks.of(anime.id).isUnwanted ?? false;
    this.marks.note(anime.id, { isUnwanted });
    const act = async () => tell(await this.keepers.current());
    const turn = (this.turns.get(anime.id) ?? Promise.resolve()).then(act, act);
    this.turns.set(anime.id, turn);
    try {
      await turn;
      this.settled.update(count => count + 1);
    } catch (error) {
      this.marks.note(anime.id, { isUnwanted: was });
      const again = () => this.write(anime, isUnwanted, tell);
      this.undo.refuse({ animeId: anime.id, title: this.language.titleOf(anime), error, again });
    }
  }
}
