import { Component, computed, effect, inject, input, output } from '@angular/core';
import { Announcer } from '../../../core/announcer';
import { ReferenceNames } from '../../../core/titles/reference-names';
import { TitleLanguage } from '../../../core/titles/title-language';
import { inSteps } from '../../../shared/in-steps/in-steps';
import { DegradedNote } from '../../../shared/notices/degraded-note';
import { FailureNotice } from '../../../shared/notices/failure-notice';
import { Notice } from '../../../shared/notices/notice';
import { MovingRows } from './moving-rows';
import { type Moves, moveInWords } from './moves';
import type { RecommendedList } from './recommended-list';
import { Continuations } from './continuations';
import { RecommendationCard } from './recommendation-card';
import { RecommendationSkeletons } from './recommendation-skeletons';

/** What a card's sentence names; the rest is looked up where the whole table is opened. */
const NAMED = 4;

/**
 * What was recommended. Its content is shown where there is nothing, and no filter is to blame; content that is marked
 * `fault` beside what failed.
 */
@Component({
  selector: 'anirec-recommended-list-view',
  imports: [
    Continuations,
    DegradedNote,
    FailureNotice,
    MovingRows,
    Notice,
    RecommendationCard,
    RecommendationSkeletons,
  ],
  templateUrl: './recommended-list-view.html',
  styleUrl: './recommended-list-view.scss',
})
export class RecommendedListView {
  readonly recommended = input.required<RecommendedList>();
  /** What it was recommended from, in words. */
  readonly source = input('this list');
  readonly isNarrowed = input(false);
  /** What to announce where there is nothing; a list may still be on its way, and then its page says so. */
  readonly nothing = input('');
  /** Titles that are not to be shown. */
  readonly hidden = input<ReadonlySet<number>>(new Set());
  /** How the titles moved, where they are compared with an earlier list. */
  readonly moves = input<Moves>();
  readonly widened = output();
  protected readonly moveInWords = moveInWords;

  private readonly announcer = inject(Announcer);
  private readonly names = inject(ReferenceNames);
  private readonly language = inject(TitleLanguage);

  protected readonly list = computed(() =>
    this.recommended()
      .list()
      ?.filter(({ anime }) => !this.hidden().has(anime.id)),
  );
  /** Those that are drawn so far. */
  protected readonly drawn = inSteps(
    computed(() => this.list() ?? []),
    { phone: 3, desktop: 20 },
  );
  protected readonly continuations = computed(() =>
    this.recommended()
      .continuations()
      .filter(({ anime }) => !this.hidden().has(anime.id)),
  );
  /** Not the first one's: another order than by score may be asked for. */
  protected readonly bestScore = computed(() => Math.max(...(this.list() ?? []).map(({ score }) => score)));
  /** What a filter by genre leaves out for want of knowing. */
  protected readonly withoutKnownGenre = computed(() => this.recommended().latest()?.withoutKnownGenre ?? 0);
  /** The last year of whose titles ratings speak for them. */
  protected readonly ratingsEnd = computed(() => this.recommended().latest()?.ratingsEnd ?? null);
  /** What continues a franchise is enough where nothing narrows the list. */
  protected readonly isEmpty = computed(
    () => this.list()?.length === 0 && (this.isNarrowed() || this.continuations().length === 0),
  );

  constructor() {
    effect(() => {
      const list = this.recommended().list();
      if (!list || this.recommended().isLoading()) return;
      const [first] = list;
      if (first) this.announcer.say(`${list.length} titles, first ${this.language.titleOf(first.anime)}.`);
      else if (this.nothing()) this.announcer.say(this.nothing());
    });
    effect(() => {
      const continuations = this.continuations();
      const told = [...(this.list() ?? []), ...continuations].flatMap(each => each.reasons.slice(0, NAMED));
      this.names.want([...continuations.map(({ follows }) => follows), ...told.map(({ anime }) => anime)]);
    });
  }
}
