import { computed, Injectable, linkedSignal, signal } from '@angular/core';
import { getRecommendationsResource } from '@anirec/openapi/angular/resources';
import { latestValue } from '../../core/latest-value';

const STEP = 20;
const MOST = 100;

/** What the API recommends for some picks. */
@Injectable({ providedIn: 'root' })
export class RecommendationsFeed {
  /** The picks as an address holds them; empty for none. */
  readonly picks = signal('');

  private readonly limit = linkedSignal({ source: this.picks, computation: () => STEP });
  private readonly answer = getRecommendationsResource(() =>
    this.picks() === '' ? undefined : { query: { picks: this.picks(), limit: this.limit() } },
  );
  private readonly latest = latestValue(this.answer);

  readonly error = this.answer.error;
  readonly isLoading = this.answer.isLoading;
  /** The last list while the next one is on its way; undefined before the first. */
  readonly list = computed(() => this.latest()?.data);
  readonly hasMore = computed(() => (this.list()?.length ?? 0) === this.limit() && this.limit() < MOST);

  more(): void {
    this.limit.update(limit => Math.min(limit + STEP, MOST));
  }

  retry(): void {
    this.answer.reload();
  }
}
