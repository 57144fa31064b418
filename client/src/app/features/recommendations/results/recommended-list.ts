import type { HttpResourceRef } from '@angular/common/http';
import { computed, linkedSignal, signal, type Signal } from '@angular/core';
import type { Continuation, Recommendation, Recommendations } from '@anirec/openapi/angular';
import { errorOf } from '../../../core/kept-answer';
import { latestValue } from '../../../core/latest-value';

const STEP = 20;
const MOST = 100;

/** What the API recommends, as far as it has been asked for. */
export interface RecommendedList<Given extends Recommendations = Recommendations> {
  /** All of the last answer while the next one is on its way; undefined before the first. */
  readonly latest: Signal<Given | undefined>;
  readonly list: Signal<readonly Recommendation[] | undefined>;
  /** What to go on with. */
  readonly continuations: Signal<readonly Continuation[]>;
  readonly hasMore: Signal<boolean>;
  /** Whether the last answer came while accounts were away. */
  readonly isDegraded: Signal<boolean>;
  readonly error: Signal<unknown>;
  readonly isLoading: Signal<boolean>;
  more(): void;
  /** Asks anew, also where an answer is on its way: it may be to what was so before. */
  retry(): void;
}

/**
 * Asks a question, more of it on demand, and anew when it changes.
 *
 * @param ask makes the resource that answers; without a question it asks for nothing.
 * @param beginning the part of the question that begins another list where it changes; where the rest does, the same
 * list is ranked again, and is as long as before.
 */
export function recommendedList<Question, Given extends Recommendations>(
  question: Signal<Question | undefined>,
  ask: (request: () => (Question & { limit: number }) | undefined) => HttpResourceRef<Given | undefined>,
  beginning: Signal<unknown> = question,
): RecommendedList<Given> {
  const limit = linkedSignal({ source: beginning, computation: () => STEP });
  const turn = signal(0);
  const answer = ask(() => {
    turn();
    const [asked, most] = [question(), limit()];
    return asked && { ...asked, limit: most };
  });
  const latest = latestValue(answer);
  const list = computed(() => latest()?.data);
  return {
    latest,
    list,
    continuations: computed(() => latest()?.continuations ?? []),
    hasMore: computed(() => (list()?.length ?? 0) === limit() && limit() < MOST),
    isDegraded: computed(() => latest()?.degraded === true),
    error: errorOf(answer),
    isLoading: answer.isLoading,
    more: () => limit.update(now => Math.min(now + STEP, MOST)),
    retry: () => {
      // Angular takes no notice of a reload while another is under way.
      if (!answer.reload() && answer.isLoading()) turn.update(now => now + 1);
    },
  };
}
