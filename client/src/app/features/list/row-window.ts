import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  ElementRef,
  inject,
  input,
  signal,
} from '@angular/core';
import type { ListedAnime } from '@anirec/openapi/angular';
import { EntryRow } from './entry-row';

/** How far from the screen rows are kept, of the screen's own height: a quick scroll still meets rows. */
const MARGIN = '150% 0px';
/** About what a row takes on a wide screen, in pixels, until it is known better. */
const USUAL_HEIGHT = 97;

/**
 * Some rows of a list. Far from the screen it is an empty place of the same height: a list of 20,000 titles has a million
 * elements otherwise. Each row may be as high as it needs, which `cdk-virtual-scroll-viewport` does not allow. Rows that
 * have the focus stay.
 */
@Component({
  selector: 'anirec-row-window',
  imports: [EntryRow],
  template: `
    @if (isShown()) {
      <ul>
        @for (entry of entries(); track entry.animeId) {
          <li [id]="'entry-' + entry.animeId"><anirec-entry-row [entry]="entry" /></li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
    }

    li {
      border-bottom: 1px solid var(--line);
    }
  `,
  host: { '[style.height.px]': 'isShown() ? null : height()' },
})
export class RowWindow {
  readonly entries = input.required<readonly ListedAnime[]>();
  /** Whether it is where the list begins: that is always shown, and at once. */
  readonly isFirst = input.required<boolean>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly isNear = signal(false);
  protected readonly isShown = computed(() => this.isFirst() || this.isNear());
  private readonly measured = signal<number | null>(null);
  protected readonly height = computed(() => this.measured() ?? this.entries().length * USUAL_HEIGHT);

  constructor() {
    const observer = new IntersectionObserver(entries => this.follow(entries.at(-1)), { rootMargin: MARGIN });
    afterNextRender(() => observer.observe(this.element));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  private follow(entry: IntersectionObserverEntry | undefined): void {
    if (entry === undefined || entry.isIntersecting === this.isNear()) return;
    if (!entry.isIntersecting) {
      if (this.element.contains(document.activeElement)) return;
      this.measured.set(entry.boundingClientRect.height);
    }
    this.isNear.set(entry.isIntersecting);
  }
}
