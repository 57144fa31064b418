import { Component, type ElementRef, inject, output, signal, viewChild } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { LostFocus } from '../../core/navigation/lost-focus';
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
      <button
        #way
        type="button"
        class="button quiet small"
        aria-describedby="clear-question"
        (click)="ask(false)"
      >
        Keep it
      </button>
    } @else {
      <button #way type="button" class="button small" (click)="ask(true)">Clear history …</button>
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
  private readonly focus = inject(LostFocus);
  /** The way in, or the way out: a key that is held down confirms nothing. */
  private readonly way = viewChild.required<ElementRef<HTMLElement>>('way');

  protected ask(isAsked: boolean): void {
    this.isAsked.set(isAsked);
    this.focus.passTo(() => this.way().nativeElement);
  }

  protected async clear(): Promise<void> {
    this.ask(false);
    try {
      await this.feed.clear();
      this.focus.passTo(() => null);
      this.announcer.say('Your history is empty.');
    } catch (error) {
      this.failed.emit(error);
    }
  }
}
