import { inject, Injectable } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { UNLIKE_COLOUR } from '../../shared/pick-tray/pick-colour';
import { RecommendationBasis } from './basis';
import { type ReasonShare, reasonShares } from './shares';

/** A reason, with what tells it from the others. */
export interface ToldReason extends ReasonShare {
  /** The colour that stands for it. */
  readonly colour: string;
  /** Whether it counts because less like the title is wanted. */
  readonly isUnlike: boolean;
}

/** What of a recommendation says why it is one. */
export type Reasoned = Pick<Recommendation, 'reasons' | 'otherReasons'>;

/** Tells reasons as the page's basis shows the titles that they are of. Each component that does has its own. */
@Injectable()
export class ReasonTeller {
  private readonly basis = inject(RecommendationBasis);

  tell({ reasons, otherReasons }: Reasoned): ToldReason[] {
    return reasonShares(reasons, otherReasons).map((reason, place) => ({
      ...reason,
      colour: reason.animeId === null ? UNLIKE_COLOUR : this.basis.colourOf(reason.animeId, place),
      isUnlike: reason.animeId !== null && this.basis.isUnlike(reason.animeId),
    }));
  }
}
