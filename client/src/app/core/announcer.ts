import { Injectable, signal } from '@angular/core';

/** Tells people who cannot see the page what just changed on it. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly latest = signal('');

  /** What the page's live region holds. */
  readonly message = this.latest.asReadonly();

  say(message: string): void {
    this.latest.set(message);
  }
}
