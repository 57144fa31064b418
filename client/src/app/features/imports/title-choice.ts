import { Component, input, signal } from '@angular/core';
import { putMyListEntry, type TitleCandidate, type TitleChoice } from '@anirec/openapi/angular';

/** Lets somebody choose which title a name in their list means, and puts that one on their list. */
@Component({
  selector: 'anirec-title-choice',
  template: `
    @if (chosen(); as title) {
      <p role="status">Put on your list: {{ title }}</p>
    } @else {
      <span class="chips">
        @for (candidate of choice().candidates; track candidate.animeId) {
          <button type="button" class="button small" [disabled]="isSending()" (click)="choose(candidate)">
            {{ candidate.title }}
            @if (candidate.year !== null) {
              ({{ candidate.year }})
            }
          </button>
        }
      </span>
    }
    @if (hasFailed()) {
      <p role="alert">That did not work. Try again.</p>
    }
  `,
})
export class TitleChoicePicker {
  readonly choice = input.required<TitleChoice>();

  protected readonly chosen = signal<string | null>(null);
  protected readonly isSending = signal(false);
  protected readonly hasFailed = signal(false);

  protected async choose({ animeId, title }: TitleCandidate): Promise<void> {
    const { status, score, progress } = this.choice();
    this.isSending.set(true);
    this.hasFailed.set(false);
    try {
      await putMyListEntry({ path: { animeId }, body: { status, score, progress }, throwOnError: true });
      this.chosen.set(title);
    } catch {
      this.hasFailed.set(true);
    } finally {
      this.isSending.set(false);
    }
  }
}
