import { Component, computed, input, output } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { FailureNotice } from '../../shared/notices/failure-notice';

/** Titles like one title, each with how much it is like it beside the first. */
@Component({
  selector: 'anirec-similar-titles',
  imports: [AnimeCard, AnimeCardSkeletons, FailureNotice],
  templateUrl: './similar-titles.html',
  styleUrl: './similar-titles.scss',
})
export class SimilarTitles {
  /** Undefined while they are on their way. */
  readonly titles = input.required<readonly Recommendation[] | undefined>();
  readonly error = input<unknown>();
  readonly retry = output();

  protected readonly bestScore = computed(() => this.titles()?.[0]?.score ?? 1);
}
