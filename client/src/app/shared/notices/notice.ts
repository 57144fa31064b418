import { Component, input } from '@angular/core';

/** Says that there is nothing to show, why, and what to do about it; the doing is its content. */
@Component({
  selector: 'anirec-notice',
  template: `
    @if (level() === 1) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    <ng-content />
  `,
  styleUrl: './notice.scss',
})
export class Notice {
  readonly heading = input.required<string>();
  readonly level = input<1 | 2>(2);
}
