import { Component, inject } from '@angular/core';
import { ListAddress } from './list-address';

/** What the statuses of a list mean for recommendations. */
@Component({
  selector: 'anirec-list-switches',
  template: `
    <label class="choice">
      <input
        #planned
        type="checkbox"
        [checked]="address.options().planToWatch === 'show'"
        (change)="address.showPlanned(planned.checked ? 'show' : undefined)"
      />
      <span>Also what is planned</span>
    </label>
    <label class="choice">
      <input
        #dislikes
        type="checkbox"
        [checked]="address.options().dislikes === 'ignore'"
        (change)="address.ignoreDislikes(dislikes.checked ? 'ignore' : undefined)"
      />
      <span>Ignore low scores and drops</span>
    </label>
  `,
  styleUrl: './list-switches.scss',
})
export class ListSwitches {
  protected readonly address = inject(ListAddress);
}
