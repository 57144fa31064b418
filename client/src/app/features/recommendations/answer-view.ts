import { Component, computed, effect, inject, input, output } from '@angular/core';
import { Announcer } from '../../core/announcer';
import { DegradedNote } from '../../shared/notices/degraded-note';
import { FailureNotice } from '../../shared/notices/failure-notice';
import { Notice } from '../../shared/notices/notice';
import type { Answer } from './answer';
import { Continuations } from './continuations';
import { RecommendationCard } from './recommendation-card';
import { RecommendationSkeletons } from './recommendation-skeletons';

/** What was recommended from a list. Its content is shown where there is nothing, and no filter is to blame. */
@Component({
  selector: 'anirec-answer-view',
  imports: [Continuations, DegradedNote, FailureNotice, Notice, RecommendationCard, RecommendationSkeletons],
  templateUrl: './answer-view.html',
  styleUrl: './answer-view.scss',
})
export class AnswerView {
  readonly answer = input.required<Answer>();
  readonly isNarrowed = input(false);
  /** Titles that are not to be shown. */
  readonly hidden = input<ReadonlySet<number>>(new Set());
  readonly widened = output();

  private readonly announcer = inject(Announcer);

  protected readonly list = computed(() =>
    this.answer()
      .list()
      ?.filter(({ anime }) => !this.hidden().has(anime.id)),
  );
  protected readonly continuations = computed(() =>
    this.answer()
      .continuations()
      .filter(({ anime }) => !this.hidden().has(anime.id)),
  );
  protected readonly bestScore = computed(() => Math.max(...(this.list() ?? []).map(({ score }) => score)));
  protected readonly isEmpty = computed(
    () => this.list()?.length === 0 && this.continuations().length === 0 && !this.answer().isLoading(),
  );

  constructor() {
    effect(() => {
      const list = this.answer().list();
      if (!list || this.answer().isLoading()) return;
      const [first] = list;
      if (first) this.announcer.say(`${list.length} titles, first ${first.anime.title}.`);
    });
  }
}
