import { afterNextRender, DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** How far from the screen is near, of the screen's own size. */
const MARGIN = '50%';

/**
 * Whether the component's element has come near the screen; once it has, it stays so. Angular's `@defer (on viewport)` does
 * the same, for 2 kB of everybody's first load.
 */
export function nearScreen(): Signal<boolean> {
  const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
  const isNear = signal(false);
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (!entry?.isIntersecting) return;
      isNear.set(true);
      observer.disconnect();
    },
    { rootMargin: MARGIN },
  );
  afterNextRender(() => observer.observe(nativeElement));
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return isNear.asReadonly();
}
