import { Component, inject, output, signal } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { HistoryFeed } from './history-feed';

/** Clears the history, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-clear-history',
  template: `
    @if (isAsked()) {
      <span id="clear-question">Delete all of it for good?</span>
      <button type="button" class="button small" aria-describedby="clear-question" (click)="clear()">
        Delete all
      </button>
      <button type="button" class="button quiet small" (click)="isAsked.set(false)">Keep it</button>
    } @else {
      <button type="button" class="button small" (click)="isAsked.set(true)">Clear history …</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      align-items: center;
    }
  `,
})
export class ClearHistory {
  /** What is thrown where the API does not clear it. */
  readonly failed = output<unknown>();

  protected readonly isAsked = signal(false);
  private readonly feed = inject(HistoryFeed);
  private readonly announcer = inject(Announcer);

  protected async clear(): Promise<void> {
    this.isAsked.set(false);
    try {
      await this.feed.clear();
      this.announcer.say('Your history is empty.');
    } catch (error) {
      this.failed.emit(error);
    }
  }
}
