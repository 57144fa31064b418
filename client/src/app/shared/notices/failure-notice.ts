import { Component, computed, input, output } from '@angular/core';
import { describeFailure } from '../../core/failures/failure';
import { Notice } from './notice';

/** Says what failed, and offers to try again. */
@Component({
  selector: 'anirec-failure-notice',
  imports: [Notice],
  template: `
    <anirec-notice role="alert" [heading]="failure().title">
      <p>{{ failure().detail }}</p>
      <ng-content />
      @if (failure().isPassing) {
        <button type="button" class="button primary" (click)="retry.emit()">Try again</button>
      }
    </anirec-notice>
  `,
})
export class FailureNotice {
  readonly error = input.required<unknown>();
  readonly retry = output();

  protected readonly failure = computed(() => describeFailure(this.error()));
}
