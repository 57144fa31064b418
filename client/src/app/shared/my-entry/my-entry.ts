import { Component, computed, effect, ElementRef, inject, input } from '@angular/core';
import type { AnimeSummary, ListedAnime, ListStatus } from '@anirec/openapi/angular';
import { Dismissals } from '../../core/list/dismissals';
import { describeFailure } from '../../core/failures/failure';
import { changedEntry, plannedEntry } from '../../core/list/entry-change';
import { ListChanges } from '../../core/list/list-changes';
import { SCORES } from '../../core/list/list-scores';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { Marks } from '../../core/list/marks';
import { LostFocus } from '../../core/navigation/lost-focus';

/** What somebody's list says of a title, and what they may want to say of it. */
@Component({
  selector: 'anirec-my-entry',
  templateUrl: './my-entry.html',
  styleUrl: './my-entry.scss',
})
export class MyEntry {
  readonly anime = input.required<AnimeSummary>();
  /** Whether planning it is the first thing that the page offers. */
  readonly isMain = input(false);

  protected readonly statuses = STATUSES;
  protected readonly statusNames = STATUS_NAMES;
  protected readonly scores = SCORES;
  private readonly marks = inject(Marks);
  private readonly changes = inject(ListChanges);
  private readonly dismissals = inject(Dismissals);
  private readonly focus = inject(LostFocus);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly mark = computed(() => this.marks.of(this.anime().id));
  /** What the list has of the title; null where it has nothing, undefined until that is known. */
  protected readonly entry = computed(() => {
    const { entry } = this.mark();
    return entry && { ...entry, anime: entry.anime ?? this.anime() };
  });
  protected readonly isUnwanted = computed(() => this.mark().isUnwanted === true);
  protected readonly failure = computed(() => {
    const error = this.entry() === undefined ? this.marks.error() : undefined;
    return error === undefined ? null : describeFailure(error);
  });

  constructor() {
    effect(() => this.marks.want(this.anime().id));
  }

  protected chooseStatus(value: string): void {
    const status = STATUSES.find(each => each === value);
    if (status) this.put(status);
  }

  protected chooseScore(value: string): void {
    const entry = this.entry();
    if (entry) this.make(changedEntry(entry, { score: value === '' ? null : Number(value) }));
  }

  protected put(status: ListStatus): void {
    this.make(changedEntry(this.entry() ?? plannedEntry(this.anime()), { status }));
  }

  protected takeOff(): void {
    this.make(null);
  }

  protected dismiss(): void {
    this.keepFocus();
    void this.dismissals.make(this.anime());
  }

  protected takeBack(): void {
    this.keepFocus();
    void this.dismissals.takeBack(this.dismissals.named(this.anime()));
  }

  protected retry(): void {
    this.keepFocus();
    this.marks.retry();
  }

  private make(after: ListedAnime | null): void {
    this.keepFocus();
    void this.changes.make({ before: this.entry() ?? null, after });
  }

  /** What was pressed may go: what takes its place has the focus then. */
  private keepFocus(): void {
    this.focus.passTo(() => this.element.querySelector<HTMLElement>('select, button'));
  }
}
