import { afterNextRender, Directive, ElementRef, inject } from '@angular/core';
import { HeadingFocus } from './heading-focus';

/** Marks the heading that says what a page is. */
@Directive({ selector: 'h1[anirecPageHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  constructor() {
    const focus = inject(HeadingFocus);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => focus.offer(nativeElement));
  }
}
