/** PostgreSQL's `integer` ends here; MyAnimeList's ids are far below. */
export const MAX_ANIME_ID = 2 ** 31 - 1;
