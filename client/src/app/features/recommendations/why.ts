import { Component, computed, inject, input } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { Announcer } from '../../core/announcer';
import { PickTray } from '../../core/picks/pick-tray';
import { pickColour } from '../../shared/pick-tray/pick-colour';
import { reasonShares } from './shares';

/** How many reasons the sentence names where there are many more; the table has them all. */
const NAMED = 3;
const WITHOUT_PICK = 'var(--line-strong)';

/** Why a title is recommended: each pick's share, as a bar, as a sentence, and in full. */
@Component({
  selector: 'anirec-why',
  templateUrl: './why.html',
  styleUrl: './why.scss',
})
export class Why {
  readonly recommendation = input.required<Recommendation>();
  /** The best score of the answer: the bar of that one is full. */
  readonly bestScore = input.required<number>();

  private readonly tray = inject(PickTray);
  private readonly announcer = inject(Announcer);

  protected readonly shares = computed(() =>
    reasonShares(this.recommendation().reasons).map(reason => ({
      ...reason,
      colour: this.colourOf(reason.animeId),
    })),
  );
  /** What speaks for the title: what speaks against it is in the table alone. */
  protected readonly speaking = computed(() => this.shares().filter(({ share }) => share > 0));
  /** One more takes as much room as saying that there is one more. */
  private readonly namedCount = computed(() => (this.speaking().length === NAMED + 1 ? NAMED + 1 : NAMED));
  protected readonly named = computed(() => this.speaking().slice(0, this.namedCount()));
  protected readonly unnamed = computed(() => this.speaking().slice(this.namedCount()));
  protected readonly unnamedPercent = computed(() =>
    this.unnamed().reduce((sum, { percent }) => sum + percent, 0),
  );
  protected readonly length = computed(() => (this.recommendation().score / this.bestScore()) * 100);

  protected leaveOut(animeId: number, title: string): void {
    this.tray.remove(animeId);
    this.announcer.say(`Ranked again without ${title}.`);
  }

  private colourOf(animeId: number): string {
    const place = this.tray.picks().findIndex(pick => pick.animeId === animeId);
    return place < 0 ? WITHOUT_PICK : pickColour(place);
  }
}
