import { Injectable, signal } from '@angular/core';

type Skill = typeof import('./cover-art');

/** Designs and draws covers. How to is fetched once a cover needs it: most have a picture before that. */
@Injectable({ providedIn: 'root' })
export class Artist {
  private readonly fetched = signal<Skill | undefined>(undefined);
  private underWay: Promise<void> | undefined;

  /** Undefined until it is fetched. */
  readonly skill = this.fetched.asReadonly();

  /** Fetches how to draw; where that fails covers stay plain until the next asks. */
  fetch(): void {
    this.underWay ??= import('./cover-art').then(
      skill => this.fetched.set(skill),
      () => {
        this.underWay = undefined;
      },
    );
  }
}
