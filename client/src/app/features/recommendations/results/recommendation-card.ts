import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Recommendation } from '@anirec/openapi/angular';
import { AnimeTitle } from '../../../core/titles/anime-title';
import { OriginalTitle } from '../../../core/titles/original-title';
import { ShownTitle } from '../../../core/titles/shown-title';
import { Cover } from '../../../shared/cover/cover';
import { AnimeFacts } from '../../../shared/facts/anime-facts';
import { TitleMenuButton } from '../../../shared/title-menu/title-menu-button';
import { RecommendationSource } from '../reasons/recommendation-source';
import { Why } from '../reasons/why';

/** A recommended title, and why it is. */
@Component({
  selector: 'anirec-recommendation-card',
  imports: [AnimeFacts, AnimeTitle, Cover, OriginalTitle, RouterLink, ShownTitle, TitleMenuButton, Why],
  templateUrl: './recommendation-card.html',
  styleUrl: './recommendation-card.scss',
})
export class RecommendationCard {
  readonly recommendation = input.required<Recommendation>();
  readonly bestScore = input.required<number>();
  /** The last year of whose titles ratings are known; null where none are. */
  readonly ratingsEnd = input<number | null>(null);

  protected readonly source = inject(RecommendationSource);
}
