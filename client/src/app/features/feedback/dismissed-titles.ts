import { computed, inject, Injectable, resource } from '@angular/core';
import { type AnimeSummary, type Feedback, listAnime } from '@anirec/openapi/angular';
import { listMyFeedbackResource } from '@anirec/openapi/angular/resources';
import { errorOf } from '../../core/kept-answer';
import { latestValue } from '../../core/latest-value';
import { BrowserList } from '../../core/list/browser-list';
import { type PagedList, pagedList } from '../../core/paged-list';
import { Session } from '../../core/session/session';

const PAGE_SIZE = 50;

/** A title that is not wanted: its name, where the catalogue does not have it any more. */
export type DismissedTitle = Omit<Feedback, 'createdAt'> & { readonly title: string };

/** The titles that somebody is not interested in, as their account or their browser keeps them, the latest first. */
@Injectable()
export class DismissedTitles {
  readonly isGuest = inject(Session).state().kind === 'signed-out';
  private readonly pages = this.isGuest ? browserDismissals() : accountDismissals();

  readonly titles = computed(() =>
    this.pages.items().map((each): DismissedTitle => ({ ...each, title: titleOf(each) })),
  );
  readonly nextCursor = this.pages.nextCursor;
  readonly error = this.pages.error;
  readonly isLoading = this.pages.isLoading;

  more(): void {
    this.pages.more();
  }

  retry(): void {
    this.pages.retry();
  }
}

function titleOf({ animeId, anime, title }: Feedback & { title?: string }): string {
  return anime?.title ?? title ?? `Title ${animeId}`;
}

function accountDismissals(): PagedList<Feedback> {
  const everything = computed(() => ({}));
  return pagedList<object, Feedback>(everything, request =>
    listMyFeedbackResource(() => {
      const asked = request();
      return asked && { query: { ...asked, limit: PAGE_SIZE } };
    }),
  );
}

/** What is taken back stays here until the page is left: it may have been by mistake. */
function browserDismissals(): PagedList<Feedback & { title: string }> {
  const { unwanted } = inject(BrowserList).content();
  const answer = resource({ loader: () => findTitles(unwanted.map(({ animeId }) => animeId)) });
  const titles = latestValue(answer);
  return {
    items: computed(() => {
      const known = titles();
      return known ? unwanted.map(each => ({ ...each, anime: known.get(each.animeId) ?? null })) : [];
    }),
    nextCursor: computed(() => null),
    error: errorOf(answer),
    isLoading: answer.isLoading,
    latest: computed(() => undefined),
    more: () => undefined,
    retry: () => void answer.reload(),
  };
}

/** No browser keeps more than the API gives at once. */
async function findTitles(id: number[]): Promise<ReadonlyMap<number, AnimeSummary>> {
  if (id.length === 0) return new Map();
  const { data } = await listAnime({ query: { id, limit: id.length }, throwOnError: true });
  return new Map(data.data.map(anime => [anime.id, anime]));
}
