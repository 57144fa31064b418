import { inject, Injectable } from '@angular/core';
import { pickColour } from '../../shared/pick-tray/pick-colour';
import { RecommendationBasis, type TitleAction } from './basis';
import { Dismissals } from './dismissals';

/** Somebody's own list: what is recommended from it can be put on it, or away for good. */
@Injectable()
export class ForYouBasis extends RecommendationBasis {
  private readonly dismissals = inject(Dismissals);

  override readonly subject = 'you';
  override readonly verb = 'watched';
  override readonly leaveOut = null;
  override readonly actions: readonly TitleAction[] = [
    {
      name: 'I’ve seen it',
      isForContinuations: true,
      act: anime => void this.dismissals.make('seen', anime),
    },
    {
      name: 'Not interested',
      isForContinuations: true,
      act: anime => void this.dismissals.make('unwanted', anime),
    },
  ];

  override isUnlike(): boolean {
    return false;
  }

  override colourOf(_animeId: number, place: number): string {
    return pickColour(place);
  }
}
