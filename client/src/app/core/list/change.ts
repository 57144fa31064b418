import type { ListedAnime } from '@anirec/openapi/angular';

/** What an entry was and became; null where it is not on the list. */
export interface Change {
  readonly before: ListedAnime | null;
  readonly after: ListedAnime | null;
}
