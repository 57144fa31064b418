import { Component, debounced, effect, input, output, signal, untracked } from '@angular/core';
import { MAX_SEARCH, searchText } from './search-text';

/** Long enough that most words are typed before it ends. */
const DEBOUNCE_MS = 250;

/** Narrows what a page lists to what is called like what is typed. The page keeps the text in its address. */
@Component({
  selector: 'anirec-search-field',
  template: `
    <form role="search" (submit)="submit($event)">
      <label class="visually-hidden" [for]="name()">{{ label() }}</label>
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="11" cy="11" r="6.5" />
        <path d="M16 16l4.5 4.5" />
      </svg>
      <input
        #field
        type="search"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        enterkeyhint="search"
        [id]="name()"
        [maxLength]="longest"
        [placeholder]="label()"
        [value]="typed()"
        (input)="typed.set(field.value)"
      />
    </form>
  `,
  styleUrl: './search-field.scss',
})
export class SearchField {
  readonly label = input.required<string>();
  /** Makes ids unique where a page has several. */
  readonly name = input('q');
  /** What the page is narrowed to; empty where it is not. */
  readonly text = input('');
  /** What it is to be narrowed to; empty for nothing. */
  readonly searched = output<string>();

  protected readonly longest = MAX_SEARCH;
  protected readonly typed = signal('');
  private readonly settled = debounced(this.typed, DEBOUNCE_MS);
  /** What the page was told last, or told us: only another text takes the place of what is being typed. */
  private agreed = '';

  constructor() {
    effect(() => {
      const text = this.text();
      if (text === this.agreed) return;
      this.agreed = text;
      this.typed.set(text);
    });
    effect(() => {
      if (!this.settled.hasValue()) return;
      const settled = this.settled.value();
      untracked(() => this.tell(settled));
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.tell(this.typed());
  }

  /** What was typed before the page itself chose another text is not what is wanted any more. */
  private tell(typed: string): void {
    const text = searchText(typed);
    if (typed !== this.typed() || text === this.agreed) return;
    this.agreed = text;
    this.searched.emit(text);
  }
}
