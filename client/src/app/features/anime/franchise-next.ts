import { Component, computed, input } from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { CompactCard } from '../../shared/compact-card/compact-card';

/** What to go on with after a title, in its franchise. */
@Component({
  selector: 'anirec-franchise-next',
  imports: [CompactCard],
  template: `
    <section aria-labelledby="franchise-heading">
      <h2 id="franchise-heading">{{ heading() }}</h2>
      <anirec-compact-card [anime]="next()" />
    </section>
  `,
  styles: `
    h2 {
      margin-bottom: var(--space-4);
    }
  `,
})
export class FranchiseNext {
  readonly anime = input.required<AnimeSummary>();
  readonly next = input.required<AnimeSummary>();

  /** After the latest title of a franchise, the API gives the first of those before it. */
  protected readonly heading = computed(() => {
    const isEarlier = (this.next().year ?? Infinity) < (this.anime().year ?? -Infinity);
    return isEarlier ? 'Earlier in this franchise' : 'Next in this franchise';
  });
}
