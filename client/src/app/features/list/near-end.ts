import { afterNextRender, DestroyRef, Directive, ElementRef, inject, output } from '@angular/core';

/** How far from the screen is near. */
const MARGIN = '100% 0px';

/** Says when its element comes near the screen, as what stands at the end of a list does. */
@Directive({ selector: '[anirecNearEnd]' })
export class NearEnd {
  readonly anirecNearEnd = output();

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) this.anirecNearEnd.emit();
      },
      { rootMargin: MARGIN },
    );
    afterNextRender(() => observer.observe(nativeElement));
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
