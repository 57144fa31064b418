import type { Poster, PosterSize } from '@anirec/openapi/angular';

/** What is left to try of a poster: the sizes that one site has, the smallest first, site after site. */
export type PosterAttempts = readonly (readonly PosterSize[])[];

/** How wide a poster is that a page shows first, and largest, as an image's `sizes` says it. */
export const FIRST_SIZES = '(width < 48rem) 30vw, 20rem';

/** All that can be tried; nothing where a title has no poster. */
export function attemptsOf(poster: Poster | null): PosterAttempts {
  if (poster === null) return [];
  return [poster.sizes, ...(poster.alternative === null ? [] : [poster.alternative.sizes])];
}

/** What is left where an address gave no picture: the smaller ones of its site, or else those of the next site. */
export function withoutFailed([sizes = [], ...others]: PosterAttempts, url: string): PosterAttempts {
  const place = sizes.findIndex(each => each.url === url);
  return place > 0 ? [sizes.slice(0, place), ...others] : others;
}

/** Sizes as an image's `srcset` lists them. */
export function srcsetOf(sizes: readonly PosterSize[]): string {
  return sizes.map(({ url, width }) => `${url} ${width}w`).join(', ');
}
