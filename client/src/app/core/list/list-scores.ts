/** What a title can be scored with, the best first, as on MyAnimeList. */
export const SCORES = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;
