import { Component, computed, inject, input, output } from '@angular/core';
import { describeFailure } from '../../core/failures/failure';
import { LostFocus } from '../../core/navigation/lost-focus';
import { Notice } from './notice';

/** Says what failed, and offers to try again. */
@Component({
  selector: 'anirec-failure-notice',
  imports: [Notice],
  template: `
    <anirec-notice role="alert" [heading]="failure().title" [level]="level()">
      <p>{{ failure().detail }}</p>
      <ng-content />
      @if (failure().isPassing) {
        <button type="button" class="button primary" (click)="tryAgain()">Try again</button>
      }
    </anirec-notice>
  `,
})
export class FailureNotice {
  readonly error = input.required<unknown>();
  /** 1 where a page has no other heading. */
  readonly level = input<1 | 2>(2);
  readonly retry = output();

  protected readonly failure = computed(() => describeFailure(this.error()));
  private readonly focus = inject(LostFocus);

  /** The notice goes while it is tried again, and the pressed button with it. */
  protected tryAgain(): void {
    this.focus.passTo(() => undefined);
    this.retry.emit();
  }
}
