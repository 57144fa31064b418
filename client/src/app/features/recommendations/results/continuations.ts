import { Component, computed, inject, input, signal } from '@angular/core';
import type { Continuation } from '@anirec/openapi/angular';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { AnimeTitle } from '../../../core/titles/anime-title';
import { CompactCard } from '../../../shared/compact-card/compact-card';
import { RecommendationSource } from '../reasons/recommendation-source';
import { Because } from '../reasons/because';

/** A row on a wide screen. */
const SHOWN = 2;

/** What to go on with: the next title of each franchise that a pick is of. */
@Component({
  selector: 'anirec-continuations',
  imports: [AnimeTitle, Because, CompactCard],
  templateUrl: './continuations.html',
  styleUrl: './continuations.scss',
})
export class Continuations {
  readonly continuations = input.required<readonly Continuation[]>();

  protected readonly actions = inject(RecommendationSource).actions.filter(
    ({ isForContinuations }) => isForContinuations,
  );
  protected readonly names = inject(ReferenceNames);
  protected readonly areAllShown = signal(false);
  protected readonly isLong = computed(() => this.continuations().length > SHOWN);
  protected readonly shown = computed(() =>
    this.areAllShown() ? this.continuations() : this.continuations().slice(0, SHOWN),
  );
}
