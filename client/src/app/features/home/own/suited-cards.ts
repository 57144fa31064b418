import { Component, effect, inject, input, untracked } from '@angular/core';
import type { AnimeSummary, AnimeReference } from '@anirec/openapi/angular';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { AnimeCard } from '../../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../../shared/anime-card/anime-card-skeletons';

/** A title, and why it stands there. */
export interface SuitedCard {
  readonly anime: AnimeSummary;
  /** What comes before the name of the title that it stands there for; all of it, where there is none. */
  readonly why: string;
  readonly because: AnimeReference | null;
}

export const CARDS_SHOWN = 12;

/** Titles that suit somebody, with why in a line below each. */
@Component({
  selector: 'anirec-suited-cards',
  imports: [AnimeCard, AnimeCardSkeletons],
  template: `
    <ul class="cards dozen rail">
      @for (card of cards(); track card.anime.id) {
        <li>
          <anirec-anime-card [anime]="card.anime" />
          <p class="soft small">
            {{ card.why }}
            @if (card.because; as because) {
              @let name = names.nameOf(because);
              <span [attr.lang]="name.lang">{{ name.text }}</span>
            }
          </p>
        </li>
      } @empty {
        <li class="places"><anirec-anime-card-skeletons [count]="count" /></li>
      }
    </ul>
  `,
  styles: `
    .places {
      display: contents;
    }

    p {
      display: -webkit-box;
      overflow: hidden;
      margin-top: var(--space-1);
      line-height: 1.35;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }

    span {
      color: var(--ink);
      font-weight: 550;
    }
  `,
})
export class SuitedCards {
  /** Undefined while they are on their way. */
  readonly cards = input.required<readonly SuitedCard[] | undefined>();

  protected readonly count = CARDS_SHOWN;
  protected readonly names = inject(ReferenceNames);

  constructor() {
    effect(() => {
      const references = this.cards()?.flatMap(({ because }) => because ?? []) ?? [];
      untracked(() => this.names.want(references));
    });
  }
}
