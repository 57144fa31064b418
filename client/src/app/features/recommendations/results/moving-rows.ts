import { afterRenderEffect, Directive, DOCUMENT, ElementRef, inject, input } from '@angular/core';

const DURATION_MS = 300;

/** Has the rows of a list glide to where they stand next, where the visitor's system allows motion. */
@Directive({ selector: '[anirecMovingRows]' })
export class MovingRows {
  /** What the list shows: its rows are looked at again whenever that changes. */
  readonly shown = input.required<unknown>({ alias: 'anirecMovingRows' });

  private readonly list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly window = inject(DOCUMENT).defaultView;
  /** Where each row stood, in pixels from the top of the list. */
  private tops = new Map<HTMLElement, number>();

  constructor() {
    afterRenderEffect({
      read: () => {
        this.shown();
        this.glide();
      },
    });
  }

  private glide(): void {
    const rows = [...this.list.children].filter(row => row instanceof HTMLElement);
    const before = this.tops;
    this.tops = new Map(rows.map(row => [row, row.offsetTop]));
    if (this.window?.matchMedia('(prefers-reduced-motion: no-preference)').matches !== true) return;
    for (const [row, top] of this.tops) {
      const moved = (before.get(row) ?? top) - top;
      if (moved === 0) continue;
      row.animate([{ translate: `0 ${moved}px` }, { translate: '0 0' }], {
        duration: DURATION_MS,
        easing: 'ease-out',
      });
    }
  }
}
