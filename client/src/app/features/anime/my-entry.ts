import { Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnimeSummary, ListStatus } from '@anirec/openapi/angular';
import { getMyListEntryResource } from '@anirec/openapi/angular/resources';
import { describeFailure, isNotFound } from '../../core/failures/failure';
import { keptAnswer } from '../../core/kept-answer';
import { changedEntry, plannedEntry } from '../../core/list/entry-change';
import { LostFocus } from '../../core/navigation/lost-focus';
import { Session } from '../../core/session/session';
import { ListChanges } from '../../core/list/list-changes';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { Dismissals } from '../../core/dismissals/dismissals';

const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/** Which of its two ways to change something was used last: what takes that back differs. */
export type ChangeKind = 'list' | 'dismissal';

/** What somebody's list says of a title, and what they may want to say of it. */
@Component({
  selector: 'anirec-my-entry',
  imports: [RouterLink],
  templateUrl: './my-entry.html',
  styleUrl: './my-entry.scss',
})
export class MyEntry {
  readonly anime = input.required<AnimeSummary>();
  readonly changed = output<ChangeKind>();

  protected readonly session = inject(Session);
  protected readonly statuses = STATUSES;
  protected readonly statusNames = STATUS_NAMES;
  protected readonly scores = SCORES;
  private readonly changes = inject(ListChanges);
  private readonly dismissals = inject(Dismissals);
  private readonly focus = inject(LostFocus);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  private readonly answer = keptAnswer(
    getMyListEntryResource(() =>
      this.session.isSignedIn() ? { path: { animeId: this.anime().id } } : undefined,
    ),
  );
  private readonly isAbsent = computed(() => isNotFound(this.answer.error()));

  /** What the list has of the title; null where it has nothing, or that is not known yet. */
  protected readonly entry = computed(() => {
    const { id } = this.anime();
    const changes = this.changes.entries();
    if (changes.has(id)) return changes.get(id) ?? null;
    return this.isAbsent() ? null : (this.answer.value() ?? null);
  });
  protected readonly isKnown = computed(
    () => this.isAbsent() || this.answer.value() !== undefined || this.changes.entries().has(this.anime().id),
  );
  protected readonly isUnwanted = computed(() => this.dismissals.hidden().has(this.anime().id));
  protected readonly failure = computed(() => {
    const error = this.isKnown() ? undefined : this.answer.error();
    return error === undefined ? null : describeFailure(error);
  });
  private readonly refusal = computed(() => this.changes.refused().get(this.anime().id));
  protected readonly refused = computed(() => {
    const refusal = this.refusal();
    return refusal && describeFailure(refusal.error);
  });

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
    this.changed.emit('dismissal');
    void this.dismissals.make('unwanted', this.anime());
  }

  protected retry(): void {
    this.keepFocus();
    this.answer.reload();
  }

  protected sendAgain(): void {
    const refusal = this.refusal();
    this.keepFocus();
    if (refusal) void this.changes.retry(refusal);
  }

  private make(after: ReturnType<typeof plannedEntry> | null): void {
    this.keepFocus();
    this.changed.emit('list');
    void this.changes.make({ before: this.entry(), after });
  }

  /** What was pressed may go: what takes its place has the focus then. */
  private keepFocus(): void {
    this.focus.passTo(() => this.element.querySelector<HTMLElement>('select, button'));
  }
}
