import { Component, computed, inject, input } from '@angular/core';
import { RecommendationSource } from './recommendation-source';
import { type Reasoned, ReasonTeller, type ToldReason } from './reason-teller';

/** Why a title is recommended, as a sentence: what speaks for it, each with its share. */
@Component({
  selector: 'anirec-because',
  providers: [ReasonTeller],
  templateUrl: './because.html',
  styleUrl: './because.scss',
})
export class Because {
  readonly recommendation = input.required<Reasoned>();
  /** How many the sentence names where there are many more. */
  readonly most = input(3);

  protected readonly source = inject(RecommendationSource);
  private readonly teller = inject(ReasonTeller);
  private readonly speaking = computed(() =>
    // What rounds to nothing says nothing.
    this.teller.tell(this.recommendation()).filter(({ percent }) => percent > 0),
  );

  /** Why, by what the visitor did; what led to nothing is left out. */
  protected readonly clauses = computed(() => {
    const picked = this.speaking().filter(({ isUnlike }) => !isUnlike);
    const unlike = this.speaking().filter(({ isUnlike }) => isUnlike);
    return [
      clause(this.source.verb, picked, this.most()),
      clause('want less like', unlike, this.most()),
    ].filter(({ named }) => named.length > 0);
  });
}

function clause(verb: string, reasons: readonly ToldReason[], most: number) {
  const nameable = reasons.filter(({ animeId }) => animeId !== null);
  // One more takes as much room as saying that there is one more.
  const named = nameable.slice(0, reasons.length === most + 1 ? most + 1 : most);
  const unnamed = reasons.filter(reason => !named.includes(reason));
  return {
    verb,
    named,
    unnamedCount: unnamed.reduce((sum, { count }) => sum + count, 0),
    unnamedPercent: unnamed.reduce((sum, { percent }) => sum + percent, 0),
  };
}
