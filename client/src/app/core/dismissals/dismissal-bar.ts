import { Component, computed, inject, output } from '@angular/core';
import type { AnimeSummary, FeedbackReason } from '@anirec/openapi/angular';
import { describeFailure } from '../failures/failure';
import { AnimeTitle } from '../titles/anime-title';
import { TitleLanguage } from '../titles/title-language';
import { type Dismissal, Dismissals } from './dismissals';

const REASONS = [
  { reason: 'not_my_taste', name: 'Not my taste' },
  { reason: 'seen_elsewhere', name: 'Seen elsewhere' },
  { reason: 'too_long', name: 'Too long' },
  { reason: 'unsettling', name: 'Unsettling' },
  { reason: 'other', name: 'Something else' },
] as const satisfies readonly { reason: FeedbackReason; name: string }[];

/** Says which title was put away last, takes it back, and asks why it is not wanted. */
@Component({
  selector: 'anirec-dismissal-bar',
  imports: [AnimeTitle],
  templateUrl: './dismissal-bar.html',
  styleUrl: './dismissal-bar.scss',
})
export class DismissalBar {
  /** The title that was taken back, or was to be. */
  readonly undone = output<AnimeSummary>();

  private readonly language = inject(TitleLanguage);
  protected readonly dismissals = inject(Dismissals);
  protected readonly reasons = REASONS;

  protected readonly failure = computed(() => {
    const refusal = this.dismissals.refusal();
    return refusal && { ...describeFailure(refusal.error), name: this.language.titleOf(refusal.anime) };
  });

  protected async undo({ anime }: Dismissal): Promise<void> {
    await this.dismissals.undo();
    this.undone.emit(anime);
  }

  protected explain(value: string): void {
    const reason = REASONS.find(each => each.reason === value)?.reason;
    if (reason !== undefined) void this.dismissals.explain(reason);
  }
}
