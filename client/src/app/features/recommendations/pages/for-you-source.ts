import { inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { TitleLanguage } from '../../../core/titles/title-language';
import { Undo } from '../../../core/list/undo';
import { pickColour } from '../../../shared/pick-tray/pick-colour';
import { RecommendationSource, type TitleAction } from '../reasons/recommendation-source';
import { Dismissals } from '../../../core/list/dismissals';
import { changedEntry, plannedEntry } from '../../../core/list/entry-change';
import { ListChanges } from '../../../core/list/list-changes';
import { Marks } from '../../../core/list/marks';

/** Somebody's own list: what is recommended from it can be put on it, or away for good. */
@Injectable()
export class ForYouSource extends RecommendationSource {
  private readonly dismissals = inject(Dismissals);
  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);
  private readonly focus = inject(LostFocus);
  private readonly undo = inject(Undo);
  private readonly language = inject(TitleLanguage);

  override readonly subject = 'you';
  override readonly verb = 'watched';
  override readonly leaveOut = null;
  override readonly actions: readonly TitleAction[] = [
    {
      name: 'I’ve seen it',
      isForContinuations: true,
      act: anime => void this.finish(anime),
    },
    {
      name: 'Not interested',
      isForContinuations: true,
      act: anime => this.dismiss(anime),
    },
  ];

  override isUnlike(): boolean {
    return false;
  }

  override colourOf(_animeId: number, place: number): string {
    return pickColour(place);
  }

  /** What the list had of the title is kept, but for its status. */
  private async finish(anime: AnimeSummary): Promise<void> {
    this.focus.passToNextRow();
    try {
      const { entry } = await this.marks.find(anime.id);
      const after = changedEntry(entry ?? plannedEntry(anime), { status: 'completed' });
      await this.changes.make({ before: entry, after });
    } catch (error) {
      const again = () => this.finish(anime);
      this.undo.refuse({ animeId: anime.id, title: this.language.titleOf(anime), error, again });
    }
  }

  private dismiss(anime: AnimeSummary): void {
    this.focus.passToNextRow();
    void this.dismissals.make(anime);
  }
}
