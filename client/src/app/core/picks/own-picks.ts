import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { BrowserStorage } from '../browser-storage';
import { countOf, formatInput, parseInput, type RecommendationInput } from './recommendation-input';

const PICKS_KEY = 'anirec.picks.v1';
const UNLIKE_KEY = 'anirec.unlike.v1';

/** The visitor's own picks, which stay in the browser. */
@Injectable({ providedIn: 'root' })
export class OwnPicks {
  private readonly storage = inject(BrowserStorage);
  private readonly own = signal(this.stored());

  readonly input = this.own.asReadonly();
  readonly count = computed(() => countOf(this.own()));

  constructor() {
    effect(() => {
      const { picks = '', unlike = '' } = formatInput(this.own());
      this.storage.write(PICKS_KEY, picks);
      this.storage.write(UNLIKE_KEY, unlike);
    });
  }

  set(input: RecommendationInput): void {
    this.own.set(input);
  }

  private stored(): RecommendationInput {
    return parseInput({ picks: this.storedText(PICKS_KEY), unlike: this.storedText(UNLIKE_KEY) });
  }

  private storedText(key: string): string {
    const stored = this.storage.read(key);
    return typeof stored === 'string' ? stored : '';
  }
}
