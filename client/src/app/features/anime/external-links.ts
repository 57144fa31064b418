import type { AnimeDetails, Link } from '@anirec/openapi/angular';

/** The title's own pages on other catalogues. */
export function externalLinks({ id, externalIds }: AnimeDetails): Link[] {
  const { aniList, aniDb, bangumi, tmdb } = externalIds;
  const pages: readonly (readonly [site: string, base: string, id: number | string | undefined])[] = [
    ['MyAnimeList', 'https://myanimelist.net/anime/', id],
    ['AniList', 'https://anilist.co/anime/', aniList],
    ['AniDB', 'https://anidb.net/anime/', aniDb],
    ['TMDB', 'https://www.themoviedb.org/', tmdb],
    ['Bangumi', 'https://bgm.tv/subject/', bangumi],
  ];
  return pages.flatMap(([site, base, key]) => (key === undefined ? [] : [{ site, url: `${base}${key}` }]));
}
