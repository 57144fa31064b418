import { Injectable } from '@angular/core';
import { pickColour } from '../../../shared/pick-tray/pick-colour';
import { RecommendationSource, type TitleAction } from '../reasons/recommendation-source';

/** Somebody's public list: it is not the visitor's to change. */
@Injectable()
export class ProfileSource extends RecommendationSource {
  override readonly subject = 'the list';
  override readonly verb = 'has';
  override readonly leaveOut = null;
  override readonly actions: readonly TitleAction[] = [];

  override isUnlike(): boolean {
    return false;
  }

  override colourOf(_animeId: number, place: number): string {
    return pickColour(place);
  }
}
