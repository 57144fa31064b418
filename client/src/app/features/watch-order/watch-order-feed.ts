import { Injectable, signal } from '@angular/core';
import type { WatchOrderKind } from '@anirec/openapi/angular';
import { getWatchOrderResource } from '@anirec/openapi/angular/resources';
import { keptAnswer } from '../../core/kept-answer';

/** What an order is asked for by: a title of the franchise, and which of its orders, where one is chosen. */
export interface WatchOrderRequest {
  readonly animeId: number;
  readonly order?: WatchOrderKind;
}

/** In which order to watch a franchise. */
@Injectable({ providedIn: 'root' })
export class WatchOrderFeed {
  readonly request = signal<WatchOrderRequest | undefined>(undefined, {
    equal: (a, b) => a?.animeId === b?.animeId && a?.order === b?.order,
  });

  private readonly answer = keptAnswer(
    getWatchOrderResource(() => {
      const request = this.request();
      if (!request) return undefined;
      const { animeId, order } = request;
      return { path: { animeId }, query: { ...(order && { order }) } };
    }),
  );

  readonly order = this.answer.value;
  readonly error = this.answer.error;

  retry(): void {
    this.answer.reload();
  }
}
