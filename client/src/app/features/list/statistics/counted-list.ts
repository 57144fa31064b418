import { inject } from '@angular/core';
import type { ListStatistics } from '@anirec/openapi/angular';
import { getMyListStatisticsResource, postStatisticsResource } from '@anirec/openapi/angular/resources';
import { type KeptAnswer, keptAnswer } from '../../../core/kept-answer';
import { BrowserList } from '../../../core/list/browser-list';

/** What the list of whoever is signed in adds up to. */
export function countedAccountList(): KeptAnswer<ListStatistics> {
  return keptAnswer(getMyListStatisticsResource(() => ({})));
}

/** What the list that this browser keeps adds up to. The API counts it, and stores nothing of it. */
export function countedBrowserList(): KeptAnswer<ListStatistics> {
  const list = inject(BrowserList);
  return keptAnswer(
    postStatisticsResource(() => {
      const entries = list
        .content()
        .entries.map(({ animeId, status, score, progress }) => ({ animeId, status, score, progress }));
      return { body: { entries } };
    }),
  );
}
