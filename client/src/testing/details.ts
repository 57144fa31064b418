import type { Details } from '@anirec/openapi/angular';

/** What AniList says of a title: nothing but what a spec is about. */
export function details(more: Partial<Details> = {}): Details {
  return {
    url: 'https://anilist.co/anime/1',
    fetchedAt: '2026-11-22T18:00:00.000Z',
    stale: false,
    synopsis: null,
    score: null,
    votes: null,
    episodes: null,
    episodeMinutes: null,
    adaptedFrom: null,
    studios: [],
    themes: [],
    trailer: null,
    nextEpisode: null,
    streaming: [],
    relations: [],
    ...more,
  };
}
