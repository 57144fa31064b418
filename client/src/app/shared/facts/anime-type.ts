import type { AnimeType } from '@anirec/openapi/angular';

/** What visitors call each type. */
export const TYPE_NAMES: Readonly<Record<AnimeType, string>> = {
  tv: 'TV series',
  movie: 'Film',
  ova: 'OVA',
  ona: 'Web series',
  special: 'Special',
};
