import type { AnimeSummary, ListedAnime, ListEntryUpdate } from '@anirec/openapi/angular';

/** The API takes no more. */
const MAX_EPISODES = 100_000;

/** How many episodes somebody can have watched of a title. */
export function mostEpisodes({ anime }: ListedAnime): number {
  return anime?.episodes ?? MAX_EPISODES;
}

/**
 * An entry with a change, and with what follows from it: whoever has completed a title has watched all of it, and
 * whoever watches a title that was only planned has begun it.
 */
export function changedEntry(entry: ListedAnime, change: Partial<ListEntryUpdate>): ListedAnime {
  const changed = { ...entry, ...change };
  const isBegun = change.progress !== undefined && change.progress > 0 && entry.status === 'plan_to_watch';
  const episodes = entry.anime?.episodes ?? null;
  return {
    ...changed,
    status: isBegun ? 'watching' : changed.status,
    progress: change.status === 'completed' && episodes !== null ? episodes : changed.progress,
  };
}

/** The whole number of episodes that a text says; null for one that nobody can have watched. */
export function readProgress(text: string, entry: ListedAnime): number | null {
  if (!/^\d{1,6}$/.test(text.trim())) return null;
  const progress = Number(text);
  return progress <= mostEpisodes(entry) ? progress : null;
}

/** What the API is to be told of an entry. */
export function updateOf({ status, score, progress }: ListedAnime): ListEntryUpdate {
  return { status, score, progress };
}

/** A title that is new on a list: nothing of it is watched yet. */
export function plannedEntry(anime: AnimeSummary): ListedAnime {
  return {
    animeId: anime.id,
    title: anime.title,
    titleFrom: 'catalogue',
    status: 'plan_to_watch',
    score: null,
    progress: 0,
    updatedAt: new Date(0).toISOString(),
    anime,
  };
}
