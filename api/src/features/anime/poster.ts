import type { PosterFiles } from '../../engine/catalogue/catalogue-record.ts';

/** Who keeps a picture. */
export type PosterSource = 'bangumi' | 'tmdb';

/** One size of a picture. */
export interface PosterSize {
  /** Pixels; about one and a half times as many in height. @isInt @example 400 */
  width: number;
  /** @example "https://lain.bgm.tv/r/400/pic/cover/l/c2/0a/253_t3XWb.jpg" */
  url: string;
}

/** A picture as somebody else keeps it. */
export interface PosterPictures {
  source: PosterSource;
  /** The smallest first. One that is larger than the picture itself may be missing there. */
  sizes: PosterSize[];
}

/**
 * A title's poster. AniRec has no pictures, and hands none out: it says where others keep them. Ask them without a
 * `Referer`, show whose they are, and be ready for one that is gone.
 */
export interface Poster extends PosterPictures {
  /** The same title's picture at another site, for where the first has none. */
  alternative: PosterPictures | null;
}

interface PictureSite {
  readonly source: PosterSource;
  readonly origin: string;
  /** Pixels. */
  readonly widths: readonly number[];
  /** The address's path before the file's name. */
  readonly directory: (width: number) => string;
}

/** The better pictures first: Bangumi has one for each title, TMDB one for all seasons of some. */
const SITES: readonly PictureSite[] = [
  {
    source: 'bangumi',
    origin: 'https://lain.bgm.tv',
    widths: [200, 400, 800],
    directory: width => `/r/${width}/pic/cover/l/`,
  },
  {
    source: 'tmdb',
    origin: 'https://image.tmdb.org',
    widths: [185, 342, 780],
    directory: width => `/t/p/w${width}/`,
  },
];

/** Where all pictures are: what pages are to be let load, and nothing else. */
export const POSTER_ORIGINS: readonly string[] = SITES.map(({ origin }) => origin);

/** Where a title's pictures are; null where nobody is known to have one. */
export function posterOf(files: PosterFiles): Poster | null {
  const [first, alternative = null] = SITES.flatMap(site => {
    const file = files[site.source];
    return file === undefined ? [] : [picturesAt(site, file)];
  });
  return first ? { ...first, alternative } : null;
}

function picturesAt({ source, origin, widths, directory }: PictureSite, file: string): PosterPictures {
  return {
    source,
    sizes: widths.map(width => ({ width, url: `${origin}${directory(width)}${file}` })),
  };
}
