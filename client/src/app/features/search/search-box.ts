import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { describeFailure } from '../../core/failures/failure';
import { PickTray } from '../../core/picks/pick-tray';
import { AnimeTitle } from '../../core/titles/anime-title';
import { Cover } from '../../shared/cover/cover';
import { AnimeFacts } from '../../shared/facts/anime-facts';
import { movedOption } from './option-movement';
import { Search } from './search';

/** Finds a title by typing a part of any of its names: a combobox as the ARIA Authoring Practices describe it. */
@Component({
  selector: 'anirec-search-box',
  imports: [AnimeFacts, AnimeTitle, Cover],
  providers: [Search],
  templateUrl: './search-box.html',
  styleUrl: './search-box.scss',
})
export class SearchBox {
  readonly label = input.required<string>();
  /** Makes ids unique where a page has several. */
  readonly name = input('search');
  readonly isLarge = input(false);
  /** What is in the field at first, as if it had been typed. */
  readonly beginning = input<string>();

  readonly picked = output<AnimeSummary>();

  protected readonly search = inject(Search);
  protected readonly tray = inject(PickTray);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly isWanted = signal(false);

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
    return count === 0 ? 'No title is like this.' : `${count} ${count === 1 ? 'title' : 'titles'} found.`;
  });
  protected readonly foundNothing = computed(() => this.finding() !== '' && this.options().length === 0);

  constructor() {
    effect(() => {
      const beginning = this.beginning();
      if (beginning !== undefined) untracked(() => this.type(beginning));
    });
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
    if (event.key === 'Enter') this.pickActive(event);
    else if (event.key === 'Escape') this.leave(event);
    else this.move(event);
  }

  protected optionId(index: number): string {
    return `${this.name()}-option-${index}`;
  }

  /** Enter with nothing marked takes the best suggestion. */
  private pickActive(event: KeyboardEvent): void {
    event.preventDefault();
    const anime = this.options()[Math.max(this.active(), 0)];
    if (anime && (this.isOpen() || this.search.isSettled())) this.pick(anime);
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
