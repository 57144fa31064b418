import type { AnimeType } from '@anirec/openapi/angular';

/** Every type, in the order in which a filter shows them. */
export const TYPES = ['tv', 'movie', 'ova', 'ona', 'special'] as const satisfies readonly AnimeType[];

/** What visitors call each type. */
export const TYPE_NAMES: Readonly<Record<AnimeType, string>> = {
  tv: 'TV series',
  movie: 'Film',
  ova: 'OVA',
  ona: 'Web series',
  special: 'Special',
};
