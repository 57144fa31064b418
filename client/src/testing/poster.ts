import type { Poster, PosterSize } from '@anirec/openapi/angular';

/** A poster at addresses that end with their widths, such as `b/200`. */
export function poster(addresses: readonly string[], others: readonly string[] = []): Poster {
  const alternative = others.length === 0 ? null : { source: 'tmdb' as const, sizes: others.map(sizeAt) };
  return { source: 'bangumi', sizes: addresses.map(sizeAt), alternative };
}

function sizeAt(url: string): PosterSize {
  return { url, width: Number(/\d+$/.exec(url)?.[0] ?? 200) };
}
