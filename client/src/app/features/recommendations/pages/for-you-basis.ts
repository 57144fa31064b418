import { inject, Injectable } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { LostFocus } from '../../../core/navigation/lost-focus';
import { pickColour } from '../../../shared/pick-tray/pick-colour';
import { RecommendationBasis, type TitleAction } from '../reasons/basis';
import { type DismissalKind, Dismissals } from '../../../core/dismissals/dismissals';

/** Somebody's own list: what is recommended from it can be put on it, or away for good. */
@Injectable()
export class ForYouBasis extends RecommendationBasis {
  private readonly dismissals = inject(Dismissals);
  private readonly focus = inject(LostFocus);

  override readonly subject = 'you';
  override readonly verb = 'watched';
  override readonly leaveOut = null;
  override readonly actions: readonly TitleAction[] = [
    {
      name: 'I’ve seen it',
      isForContinuations: true,
      act: anime => this.dismiss('seen', anime),
    },
    {
      name: 'Not interested',
      isForContinuations: true,
      act: anime => this.dismiss('unwanted', anime),
    },
  ];

  override isUnlike(): boolean {
    return false;
  }

  override colourOf(_animeId: number, place: number): string {
    return pickColour(place);
  }

  private dismiss(kind: DismissalKind, anime: AnimeSummary): void {
    this.focus.passToNextRow();
    void this.dismissals.make(kind, anime);
  }
}
