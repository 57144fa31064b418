import { Component, DestroyRef, effect, inject, input, type Type, ViewContainerRef } from '@angular/core';

/**
 * A part of a page that comes after the first load, beside this element, which takes no room. Angular's `@defer` does the
 * same, and brings 2 kB more to the first load.
 */
@Component({ selector: 'anirec-late-part', template: '', styles: ':host { display: none; }' })
export class LatePart {
  /** Brings the part; where it cannot be had, its place stays empty. */
  readonly part = input.required<() => Promise<Type<unknown>>>();

  private readonly place = inject(ViewContainerRef);
  private readonly destroyed = inject(DestroyRef);

  constructor() {
    effect(() => void this.show(this.part()));
  }

  private async show(bring: () => Promise<Type<unknown>>): Promise<void> {
    const part = await bring().catch(() => undefined);
    if (part && !this.destroyed.destroyed) this.place.createComponent(part);
  }
}
