import { Component, computed, input } from '@angular/core';
import type { Continuation } from '@anirec/openapi/angular';
import { CompactCard } from '../../shared/compact-card/compact-card';

/** What to go on with after a title, in its franchise. */
@Component({
  selector: 'anirec-franchise-next',
  imports: [CompactCard],
  template: `
    <section aria-labelledby="franchise-heading">
      <h2 id="franchise-heading">{{ heading() }}</h2>
      <anirec-compact-card [anime]="continuation().anime" />
    </section>
  `,
  styles: `
    h2 {
      margin-bottom: var(--space-4);
    }
  `,
})
export class FranchiseNext {
  readonly continuation = input.required<Continuation>();

  protected readonly heading = computed(() =>
    this.continuation().earlier ? 'Earlier in this franchise' : 'Next in this franchise',
  );
}
