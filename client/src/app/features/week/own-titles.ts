import { computed, inject, Injectable } from '@angular/core';
import { listMyListResource } from '@anirec/openapi/angular/resources';
import { BrowserList } from '../../core/list/browser-list';
import { keptAnswer } from '../../core/kept-answer';
import { Session } from '../../core/session/session';

/** The API takes no more ids at once, and gives no more entries. */
const MOST = 100;
const SHOWN: ReadonlySet<string> = new Set(['watching', 'plan_to_watch']);

/** What whoever is here is in the middle of, and what they mean to watch. */
@Injectable({ providedIn: 'root' })
export class OwnTitles {
  private readonly session = inject(Session);
  private readonly list = inject(BrowserList);
  private readonly watching = keptAnswer(
    listMyListResource(() =>
      this.isSignedIn() ? { query: { status: 'watching', limit: MOST } } : undefined,
    ),
  );

  readonly isSignedIn = this.session.isSignedIn;
  /** Of a guest, as far as the API takes them: those that are watched first. */
  readonly ofGuest = computed<readonly number[]>(() =>
    this.list
      .content()
      .entries.filter(({ status }) => SHOWN.has(status))
      .sort((a, b) => Number(b.status === 'watching') - Number(a.status === 'watching'))
      .slice(0, MOST)
      .map(({ animeId }) => animeId),
  );
  /** Those that somebody is in the middle of. */
  readonly watched = computed<readonly number[]>(() =>
    this.isSignedIn()
      ? (this.watching.value()?.data ?? []).map(({ animeId }) => animeId)
      : this.list.content().entries.flatMap(({ animeId, status }) => (status === 'watching' ? animeId : [])),
  );
}
