import { Component, type ElementRef, inject, signal, viewChild } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { BrowserList } from '../../core/list/browser-list';
import { ListChanges } from '../../core/list/list-changes';
import { Marks } from '../../core/list/marks';
import { LostFocus } from '../../core/navigation/lost-focus';

/** Clears the list that this browser keeps, once somebody has said so twice: nothing brings it back. */
@Component({
  selector: 'anirec-clear-browser-list',
  template: `
    @if (isAsked()) {
      <span id="clear-question">Delete it for good?</span>
      <button type="button" class="button small" aria-describedby="clear-question" (click)="clear()">
        Delete all
      </button>
      <button #way type="button" class="button quiet small" (click)="ask(false)">Keep it</button>
    } @else {
      <button #way type="button" class="button quiet small" (click)="ask(true)">Clear my list …</button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: var(--space-2);
      align-items: center;
    }
  `,
})
export class ClearBrowserList {
  protected readonly isAsked = signal(false);
  private readonly list = inject(BrowserList);
  private readonly changes = inject(ListChanges);
  private readonly marks = inject(Marks);
  private readonly announcer = inject(Announcer);
  private readonly focus = inject(LostFocus);
  /** The way in, or the way out: a key that is held down confirms nothing. */
  private readonly way = viewChild.required<ElementRef<HTMLElement>>('way');

  protected ask(isAsked: boolean): void {
    this.isAsked.set(isAsked);
    this.focus.passTo(() => this.way().nativeElement);
  }

  protected clear(): void {
    this.list.clear();
    this.changes.forget();
    this.marks.refresh();
    this.focus.passTo(() => null);
    this.announcer.say('Your list is empty.');
  }
}
