import type { AnimeType } from '../src/anime/catalogue-file.ts';
import { dateInJapan } from './dates.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';
import { foldTag } from './terms/term-index.ts';

const SPECIAL_TAGS = new Set(['SP', 'TVSP', 'TV SP', 'TV special'].map(foldTag));

/**
 * How a title was first shown. bangumi-data knows no specials: they are what was broadcast on one
 * day only, or what Bangumi's visitors tag as special.
 */
export function typeOf(item: BangumiItem, tags: readonly string[]): AnimeType {
  switch (item.type) {
    case 'movie':
    case 'ova':
      return item.type;
    case 'web':
      return 'ona';
    case 'tv':
      return isOneBroadcast(item) || tags.some(tag => SPECIAL_TAGS.has(foldTag(tag))) ? 'special' : 'tv';
  }
}

function isOneBroadcast({ begin, end }: BangumiItem): boolean {
  return begin !== null && end !== null && dateInJapan(begin) === dateInJapan(end);
}
