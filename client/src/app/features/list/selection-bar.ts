import { Component, computed, ElementRef, inject, output } from '@angular/core';
import { SCORES } from '../../core/list/list-scores';
import { STATUS_NAMES, STATUSES } from '../../core/list/list-status';
import { LostFocus } from '../../core/navigation/lost-focus';
import { MyList } from './my-list';
import { Selection } from './selection';

/** Changes the rows that are chosen, all at once. */
@Component({
  selector: 'anirec-selection-bar',
  template: `
    <p role="status">{{ selection.entries().length }} chosen</p>
    <button
      type="button"
      class="button small quiet all"
      [attr.aria-busy]="selection.isCollecting()"
      (click)="selection.all()"
    >
      {{ allInWords() }}
    </button>
    <select
      class="select"
      #status
      aria-label="Status of all that are chosen"
      [disabled]="isEmpty()"
      (change)="setStatus(status)"
    >
      <option value="">Status …</option>
      @for (each of statuses; track each) {
        <option [value]="each">{{ statusNames[each] }}</option>
      }
    </select>
    <select
      class="select"
      #score
      aria-label="Score for all that are chosen"
      [disabled]="isEmpty()"
      (change)="setScore(score)"
    >
      <option value="">Score …</option>
      @for (each of scores; track each) {
        <option [value]="each">{{ each }}</option>
      }
      <option value="none">No score</option>
    </select>
    <button type="button" class="button small" [disabled]="isEmpty()" (click)="takeOff()">Take off</button>
    <button type="button" class="button small primary" (click)="done.emit()">Done</button>
  `,
  styleUrl: './selection-bar.scss',
  host: { role: 'group', 'aria-label': 'Change what is chosen' },
})
export class SelectionBar {
  readonly done = output();

  protected readonly selection = inject(Selection);
  private readonly list = inject(MyList);
  private readonly focus = inject(LostFocus);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly statuses = STATUSES;
  protected readonly statusNames = STATUS_NAMES;
  protected readonly scores = SCORES;

  /** How many there are is known once the list has been read to its end. */
  protected readonly allInWords = computed(() => {
    const count = this.list.entries().length.toLocaleString('en');
    if (this.selection.isCollecting()) return `${count} read …`;
    return this.list.nextCursor() === null && !this.list.isLoading() ? `All ${count}` : 'All that match';
  });

  protected isEmpty(): boolean {
    return this.selection.entries().length === 0;
  }

  /** The field goes back to what it asks. */
  protected setStatus(field: HTMLSelectElement): void {
    const status = STATUSES.find(each => each === field.value);
    field.value = '';
    if (status) this.selection.setStatus(status);
  }

  protected setScore(field: HTMLSelectElement): void {
    const { value } = field;
    field.value = '';
    if (value !== '') this.selection.setScore(value === 'none' ? null : Number(value));
  }

  protected takeOff(): void {
    // Nothing is chosen then, and what was pressed cannot be.
    this.focus.passTo(() => this.element.querySelector('button'));
    this.selection.takeOff();
    this.selection.none();
  }
}
