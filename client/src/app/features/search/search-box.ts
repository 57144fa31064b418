import {
  Component,
  type ComponentRef,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  inputBinding,
  linkedSignal,
  output,
  outputBinding,
  signal,
  type Type,
  untracked,
  viewChild,
  ViewContainerRef,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { describeFailure } from '../../core/failures/failure';
import { filterQuery } from '../../shared/filter-suggestion/filter-query';
import { movedOption, optionId } from './option-movement';
import { Search } from './search';
import type { SearchGoal, SuggestionList } from './suggestion-list';

/**
 * Finds a title by typing a part of any of its names: a combobox as the ARIA Authoring Practices describe it.
 *
 * With the keys, Enter does what the field's label says, time after time: it picks. Shift + Enter leaves for the title's
 * page.
 */
@Component({
  selector: 'anirec-search-box',
  imports: [RouterLink],
  providers: [Search],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  readonly label = input.required<string>();
  /** Makes ids unique where a page has several. */
  readonly name = input('search');
  readonly isLarge = input(false);
  /** What titles are added to: the visitor's own. */
  readonly goal = input<SearchGoal>('picks');
  /** What is in the field at first, as if it had been typed. */
  readonly beginning = input<string>();

  readonly picked = output<AnimeSummary>();

  protected readonly search = inject(Search);
  private readonly router = inject(Router);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly list = viewChild.required('list', { read: ViewContainerRef });
  private loading: Promise<ComponentRef<SuggestionList> | undefined> | undefined;
  private readonly isWanted = signal(false);

  private readonly destroyed = inject(DestroyRef);
  private readonly nearestTo = computed(() => (this.search.isExact() ? null : this.search.asked()));
  protected readonly options = this.search.suggestions;
  protected readonly active = linkedSignal({ source: this.options, computation: () => -1 });
  protected readonly isOpen = computed(() => this.isWanted() && this.options().length > 0);
  protected readonly failure = computed(() => {
    const error = this.search.error();
    return error && this.search.text() ? describeFailure(error) : null;
  });
  protected readonly finding = computed(() => {
    if (!this.search.isSettled() || this.search.text().trim() === '' || this.failure()) return '';
    const count = this.options().length;
    if (count === 0) return 'Nothing is called anything like this.';
    const found = `${count} ${count === 1 ? 'title' : 'titles'}`;
    return this.search.isExact() ? `${found} found.` : `Nothing is called this. The nearest: ${found}.`;
  });
  protected readonly foundNothing = computed(() => this.finding() !== '' && this.options().length === 0);

  constructor() {
    effect(() => {
      const beginning = this.beginning();
      if (beginning !== undefined) untracked(() => this.type(beginning));
    });
    effect(() => {
      if (this.isWanted()) untracked(() => this.load());
    });
  }

  /** Brings the list of suggestions, which no page needs at first. One that could not be had is asked for again. */
  protected load(): void {
    this.loading ??= import('./suggestion-list')
      .then(({ SuggestionList }) => this.show(SuggestionList))
      .catch(() => (this.loading = undefined));
  }

  protected type(text: string): void {
    this.search.text.set(text);
    this.isWanted.set(true);
  }

  protected open(): void {
    this.isWanted.set(true);
  }

  protected close(): void {
    this.isWanted.set(false);
    this.active.set(-1);
  }

  /** Closes once the focus is elsewhere. */
  protected leaveFor(target: EventTarget | null): void {
    if (!(target instanceof Node) || !this.element.nativeElement.contains(target)) this.close();
  }

  protected pick(anime: AnimeSummary): void {
    this.picked.emit(anime);
    this.search.text.set('');
    this.close();
    this.field().nativeElement.focus();
  }

  protected retry(): void {
    this.search.retry();
    this.open();
    this.field().nativeElement.focus();
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.choose(event);
    else if (event.key === 'Escape') this.leave(event);
    else this.move(event);
  }

  protected optionId(index: number): string {
    return optionId(this.name(), index);
  }

  private show(list: Type<SuggestionList>): ComponentRef<SuggestionList> | undefined {
    if (this.destroyed.destroyed) return undefined;
    return this.list().createComponent(list, {
      bindings: [
        inputBinding('name', this.name),
        inputBinding('label', this.label),
        inputBinding('goal', this.goal),
        inputBinding('suggestions', this.options),
        inputBinding('active', this.active),
        inputBinding('isOpen', this.isOpen),
        inputBinding('nearestTo', this.nearestTo),
        inputBinding('filters', this.search.filters),
        outputBinding<AnimeSummary>('picked', anime => this.pick(anime)),
      ],
    });
  }

  /**
   * Enter with nothing marked takes the best suggestion, but none that is only near: that it marks first. Where the text
   * names filters and no title, it leads to what they find.
   */
  private choose(event: KeyboardEvent): void {
    event.preventDefault();
    if (this.active() < 0 && this.search.isSettled() && !this.search.isExact() && this.browse()) return;
    const place = Math.max(this.active(), 0);
    const anime = this.options()[place];
    if (!anime || !(this.isOpen() || this.search.isSettled())) return;
    if (this.active() < 0 && !this.search.isExact()) {
      this.open();
      this.active.set(place);
    } else if (event.shiftKey) document.getElementById(this.optionId(place))?.click();
    else this.pick(anime);
  }

  private browse(): boolean {
    const filters = this.search.filters();
    if (!filters) return false;
    void this.router.navigate(['/anime'], { queryParams: filterQuery(filters) });
    this.close();
    return true;
  }

  /** The first Escape closes the list, the next one clears the text. */
  private leave(event: KeyboardEvent): void {
    event.preventDefault();
    if (!this.isOpen()) this.search.text.set('');
    this.close();
  }

  private move(event: KeyboardEvent): void {
    if (!this.isOpen()) {
      if (event.key === 'ArrowDown') this.open();
      return;
    }
    const moved = movedOption(event.key, this.active(), this.options().length);
    if (moved === null) return;
    event.preventDefault();
    this.active.set(moved);
    document.getElementById(this.optionId(moved))?.scrollIntoView({ block: 'nearest' });
  }
}
