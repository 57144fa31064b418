import { Injectable } from '@angular/core';

/** What time it is. Injected, so that a spec can say. */
@Injectable({ providedIn: 'root' })
export class Clock {
  now(): Date {
    return new Date();
  }
}
