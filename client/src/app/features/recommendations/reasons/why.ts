import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { Recommendation } from '@anirec/openapi/angular';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { RecommendationSource } from './recommendation-source';
import { Because } from './because';
import { evidenceInWords, mostlyInCommon } from '../../../shared/evidence/evidence';
import { ReasonTeller } from './reason-teller';

/** Why a title is recommended: each pick's share, as a bar, as a sentence, and in full. */
@Component({
  selector: 'anirec-why',
  imports: [Because],
  providers: [ReasonTeller],
  templateUrl: './why.html',
  styleUrl: './why.scss',
})
export class Why {
  readonly recommendation = input.required<Recommendation>();
  /** The best score of the answer: the bar of that one is full. */
  readonly bestScore = input.required<number>();
  /** The last year of whose titles ratings are known; null where none are. */
  readonly ratingsEnd = input<number | null>(null);

  protected readonly source = inject(RecommendationSource);
  private readonly teller = inject(ReasonTeller);

  /** The table is most of a card, and few are ever looked at: it is made when it is opened. */
  protected readonly isOpen = signal(false);
  protected readonly shares = computed(() => this.teller.tell(this.recommendation()));
  /** What speaks for the title: what speaks against it is in the table alone. */
  protected readonly speaking = computed(() => this.shares().filter(({ share }) => share > 0));
  protected readonly length = computed(() => (this.recommendation().score / this.bestScore()) * 100);

  protected readonly evidence = computed(() => evidenceInWords(this.recommendation(), this.ratingsEnd()));
  protected readonly inCommon = computed(() => mostlyInCommon(this.recommendation().reasons));

  constructor() {
    const names = inject(ReferenceNames);
    effect(() => {
      if (this.isOpen()) names.want(this.recommendation().reasons.map(({ anime }) => anime));
    });
  }

  protected isShown({ newState }: ToggleEvent): boolean {
    return newState === 'open';
  }
}
