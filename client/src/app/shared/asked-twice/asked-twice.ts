import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { LostFocus } from '../../core/navigation/lost-focus';

/** A button for what nothing brings back: it asks whether that is meant, and only then says that it is. */
@Component({
  selector: 'anirec-asked-twice',
  template: `
    @if (isAsked()) {
      <span id="asked-twice">{{ question() }}</span>
      <button type="button" class="button small" aria-describedby="asked-twice" (click)="confirm()">
        Delete all
      </button>
      <button
        #way
        type="button"
        class="button quiet small"
        aria-describedby="asked-twice"
        (click)="ask(false)"
      >
        Keep it
      </button>
    } @else {
      <button #way type="button" class="button small" [class.quiet]="look() === 'quiet'" (click)="ask(true)">
        <ng-content />
      </button>
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
export class AskedTwice {
  readonly question = input.required<string>();
  readonly look = input<'usual' | 'quiet'>('usual');
  readonly confirmed = output();

  protected readonly isAsked = signal(false);
  private readonly focus = inject(LostFocus);
  /** The way in, or the way out: a key that is held down confirms nothing. None once what is deleted takes the button along. */
  private readonly way = viewChild<ElementRef<HTMLElement>>('way');

  protected ask(isAsked: boolean): void {
    this.isAsked.set(isAsked);
    this.focus.passTo(() => this.way()?.nativeElement);
  }

  protected confirm(): void {
    this.ask(false);
    this.confirmed.emit();
  }
}
