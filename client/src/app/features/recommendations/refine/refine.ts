import {
  Component,
  computed,
  debounced,
  effect,
  type ElementRef,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { choicesOf } from './choices';
import { RefinePanel } from './refine-panel';
import { isSameRefinement, type Refinement } from './refinement';

/** Long enough for a second press of the same button, or to drag a slider past what is not meant. */
const SETTLED_MS = 300;

/** What the list is narrowed to: a panel to change it, and each choice by name, to take it away again. */
@Component({
  selector: 'anirec-refine',
  imports: [RefinePanel],
  templateUrl: './refine.html',
  styleUrl: './refine.scss',
})
export class Refine {
  readonly refinement = input.required<Refinement>();
  /** What it is changed to, once the visitor has paused. */
  readonly changed = output<Refinement>();

  private readonly disclosure = viewChild.required<ElementRef<HTMLButtonElement>>('disclosure');

  protected readonly isOpen = signal(false);
  /** What the controls show: ahead of the address while a visitor is at it. */
  protected readonly draft = linkedSignal(() => this.refinement());
  protected readonly choices = computed(() => choicesOf(this.draft()));
  private readonly settled = debounced(this.draft, SETTLED_MS);

  constructor() {
    effect(() => {
      if (!this.settled.hasValue()) return;
      const settled = this.settled.value();
      untracked(() => this.tell(settled));
    });
  }

  /** The focus goes to what stays: the button that was pressed does not. */
  protected takeAway(without: Refinement): void {
    this.draft.set(without);
    this.disclosure().nativeElement.focus();
  }

  /** What was wanted before the address itself came to another refinement is not what is wanted any more. */
  private tell(settled: Refinement): void {
    if (settled !== this.draft() || isSameRefinement(settled, this.refinement())) return;
    this.changed.emit(settled);
  }
}
