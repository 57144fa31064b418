import { Injectable, signal } from '@angular/core';
import type { draw } from './drawing';

/** Draws covers. How to is fetched once a cover needs a drawing: most have a picture before that. */
@Injectable({ providedIn: 'root' })
export class Artist {
  private readonly skill = signal<typeof draw | undefined>(undefined);
  private underWay: Promise<void> | undefined;

  /** Undefined until it is fetched. */
  readonly draw = this.skill.asReadonly();

  /** Fetches how to draw; where that fails covers stay without a drawing until the next asks. */
  fetch(): void {
    this.underWay ??= import('./drawing').then(
      ({ draw }) => this.skill.set(draw),
      () => {
        this.underWay = undefined;
      },
    );
  }
}
