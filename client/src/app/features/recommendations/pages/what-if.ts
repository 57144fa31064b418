import { Component, computed, inject, input } from '@angular/core';
import { TitleLanguage } from '../../../core/titles/title-language';
import { PickTray } from '../../../core/picks/pick-tray';
import { RecommendationsAddress } from './recommendations-address';
import type { Moves } from '../results/moves';

/** More names of titles that are gone are counted. */
const NAMED = 3;

/** Offers to try other picks without losing these, and sums up what they change. */
@Component({
  selector: 'anirec-what-if',
  template: `
    @if (address.earlier()) {
      <section class="panel" aria-labelledby="what-if-heading">
        <h2 id="what-if-heading">What if …</h2>
        <p role="status">{{ summary() }}</p>
        <p class="buttons">
          <button type="button" class="button small" (click)="address.goBack()">Back to my picks</button>
          <button type="button" class="button small" (click)="address.keep()">Keep these</button>
        </p>
      </section>
    } @else {
      <button type="button" class="button small quiet" (click)="address.compare()">What if …</button>
    }
  `,
  styleUrl: './what-if.scss',
})
export class WhatIf {
  /** Undefined until it is known. */
  readonly moves = input.required<Moves | undefined>();

  protected readonly address = inject(RecommendationsAddress);
  private readonly tray = inject(PickTray);
  private readonly language = inject(TitleLanguage);

  protected readonly summary = computed(() => {
    if (this.address.isAsBefore())
      return 'Take a title out of your picks, change a score or add another: the list shows what that moves.';
    const moves = this.moves();
    if (!moves) return 'Comparing …';
    const all = [...moves.byTitle.values()];
    const counted = [
      [all.filter(move => move === 'new').length, 'new'],
      [all.filter(move => move !== 'new' && move > 0).length, 'up'],
      [all.filter(move => move !== 'new' && move < 0).length, 'down'],
    ] as const;
    const told = counted.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
    if (told.length === 0) return `With ${this.tray.picks().length} picks the list stays as it was.`;
    return `${told.join(', ')}.${this.gone(moves)}`;
  });

  private gone({ gone }: Moves): string {
    if (gone.length === 0) return '';
    const names = gone.slice(0, NAMED).map(({ anime }) => this.language.titleOf(anime));
    const others = gone.length - names.length;
    return ` Gone: ${names.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`;
  }
}
