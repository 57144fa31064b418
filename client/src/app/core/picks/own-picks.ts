import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../browser-storage';
import { countOf, formatTaste, parseTaste, type Taste } from './taste';

const PICKS_KEY = 'anirec.picks.v1';
const UNLIKE_KEY = 'anirec.unlike.v1';

/** The visitor's own picks, which stay in the browser. */
@Injectable({ providedIn: 'root' })
export class OwnPicks {
  private readonly storage = inject(BrowserStorage);
  private readonly own = signal(this.stored());

  readonly taste = this.own.asReadonly();
  readonly count = computed(() => countOf(this.own()));

  constructor() {
    effect(() => {
      const { picks = '', unlike = '' } = formatTaste(this.own());
      this.storage.write(PICKS_KEY, picks);
      this.storage.write(UNLIKE_KEY, unlike);
    });
  }

  set(taste: Taste): void {
    this.own.set(taste);
  }

  private stored(): Taste {
    return parseTaste({ picks: this.storedText(PICKS_KEY), unlike: this.storedText(UNLIKE_KEY) });
  }

  private storedText(key: string): string {
    const stored = this.storage.read(key);
    return typeof stored === 'string' ? stored : '';
  }
}
