import type { AniListMedia } from '../../upstream/anilist-details-answers.ts';
import type { Trailer } from './details.dto.ts';

/** Where the player of trailers is: what pages are to be let show in a frame, and nothing else. */
export const TRAILER_ORIGINS: readonly string[] = ['https://www.youtube-nocookie.com'];

const PAGES = {
  youtube: 'https://www.youtube.com/watch?v=',
  dailymotion: 'https://www.dailymotion.com/video/',
} as const;

/** A title's trailer; null where AniList names none. */
export function trailerOf({ trailer }: Pick<AniListMedia, 'trailer'>): Trailer | null {
  if (trailer === null) return null;
  const { id, site } = trailer;
  return { site, id, url: `${PAGES[site]}${id}` };
}
