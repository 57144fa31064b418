import {
  Component,
  DestroyRef,
  effect,
  inject,
  input,
  signal,
  type Type,
  ViewContainerRef,
} from '@angular/core';

/**
 * A part of a page that comes after the first load, beside this element, which takes no room of its own. Its content holds
 * the part's place until then. Angular's `@defer` does the same, and brings 2 kB more to the first load.
 */
@Component({
  selector: 'anirec-late-part',
  template: '@if (!isHere()) { <ng-content /> }',
  styles: ':host { display: contents; }',
})
export class LatePart {
  /** Brings the part; where it cannot be had, its place stays as it is. */
  readonly part = input.required<() => Promise<Type<unknown>>>();

  protected readonly isHere = signal(false);
  private readonly place = inject(ViewContainerRef);
  private readonly destroyed = inject(DestroyRef);

  constructor() {
    effect(() => void this.show(this.part()));
  }

  private async show(bring: () => Promise<Type<unknown>>): Promise<void> {
    const part = await bring().catch(() => undefined);
    if (!part || this.destroyed.destroyed) return;
    this.isHere.set(true);
    this.place.createComponent(part);
  }
}
