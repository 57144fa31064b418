import type { AnimeType } from '../src/engine/catalogue/catalogue-record.ts';
import { isOneBroadcast } from './last-day.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';
import { foldTag } from './terms/term-index.ts';

const SPECIAL_TAGS = new Set(['SP', 'TVSP', 'TV SP', 'TV special'].map(foldTag));

/**
 * How a title was first shown. bangumi-data knows no specials: they are what was broadcast at once, or what Bangumi's
 * visitors tag as special. Where several items are parts of a title and one of them is a series, the title is.
 *
 * @param parts at least one, the earliest first.
 */
export function typeOf(parts: readonly BangumiItem[], tags: readonly string[]): AnimeType {
  const [first] = parts;
  switch (first?.type) {
    case 'movie':
    case 'ova':
      return first.type;
    case 'web':
      return 'ona';
    default:
      return parts.length > 1 ? typeOfParts(parts) : isSpecial(first, tags) ? 'special' : 'tv';
  }
}

/** Of parts no tags are asked: they say what one of them is, a special before the series perhaps. */
function typeOfParts(parts: readonly BangumiItem[]): AnimeType {
  return parts.every(isOneBroadcast) ? 'special' : 'tv';
}

function isSpecial(item: BangumiItem | undefined, tags: readonly string[]): boolean {
  return (item !== undefined && isOneBroadcast(item)) || tags.some(tag => SPECIAL_TAGS.has(foldTag(tag)));
}
