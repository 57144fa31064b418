import { Component, computed, input, output } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { AnimeCard } from '../../shared/anime-card/anime-card';
import { AnimeCardSkeletons } from '../../shared/anime-card/anime-card-skeletons';
import { evidenceInWords, mostlyInCommon } from '../../shared/evidence/evidence';
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
  /** The last year of whose titles ratings are known; null where none are. */
  readonly ratingsEnd = input<number | null>(null);
  readonly error = input<unknown>();
  readonly retry = output();

  protected readonly words = evidenceInWords;
  protected readonly bestScore = computed(() => this.titles()?.[0]?.score ?? 1);

  /** What they rest on, all together. */
  protected readonly lead = computed(() => {
    const found = new Set(this.titles()?.map(({ evidence }) => evidence));
    if (found.size === 1 && found.has('likeness')) return 'What is like this, as far as we can guess.';
    return found.has('likeness')
      ? 'What people who liked this went on to like, and what is like it.'
      : 'What people who liked this went on to like.';
  });

  /** What a title shares with the one whose page it stands on. */
  protected inCommon({ reasons }: Recommendation): string {
    return mostlyInCommon(reasons).join(', ');
  }
}
