import { inject, Injectable } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { UNLIKE_COLOUR } from '../../../shared/pick-tray/pick-colour';
import { RecommendationSource } from './recommendation-source';
import { type ReasonShare, reasonShares } from './shares';

/** A reason, with what tells it from the others. */
export interface ToldReason extends ReasonShare {
  /** What the title is in, as `lang` writes it; null where it is in what the page is. */
  readonly lang: string | null;
  /** The colour that stands for it. */
  readonly colour: string;
  /** Whether it counts because less like the title is wanted. */
  readonly isUnlike: boolean;
}

/** What of a recommendation says why it is one. */
export type Reasoned = Pick<Recommendation, 'reasons' | 'otherReasons'>;

/** Tells reasons as the page's source shows the titles that they are of. Each component that does has its own. */
@Injectable()
export class ReasonTeller {
  private readonly source = inject(RecommendationSource);
  private readonly names = inject(ReferenceNames);

  tell({ reasons, otherReasons }: Reasoned): ToldReason[] {
    return reasonShares(reasons, otherReasons).map((reason, place) => ({
      ...reason,
      ...this.nameOf(reason),
      colour: reason.animeId === null ? UNLIKE_COLOUR : this.source.colourOf(reason.animeId, place),
      isUnlike: reason.animeId !== null && this.source.isUnlike(reason.animeId),
    }));
  }

  private nameOf({ animeId, title }: ReasonShare): Pick<ToldReason, 'title' | 'lang'> {
    if (animeId === null) return { title, lang: null };
    const { text, lang } = this.names.nameOf({ id: animeId, title });
    return { title: text, lang };
  }
}
