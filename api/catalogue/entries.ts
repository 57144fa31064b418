import { numericId, pageId } from './links.ts';
import type { BangumiItem } from './packages/bangumi-data.ts';

/** Why a title of the packages is not in the catalogue. */
export type Omission = 'no MyAnimeList id' | 'malformed MyAnimeList id' | 'later part of an entry';

/** A title of the packages that is not in the catalogue. */
export interface OmittedTitle {
  title: string;
  reason: Omission;
}

/** One of MyAnimeList's entries: the items of bangumi-data that are its parts, the earliest first, at least one. */
export interface Entry {
  id: number;
  /** The first part, which carries the entry's name, links and ids. */
  first: BangumiItem;
  parts: BangumiItem[];
}

/**
 * Groups items into entries by MyAnimeList's id. Where bangumi-data has several items for one id they are parts of one
 * entry: films of a series, halves of a season, a special before it.
 */
export function entriesOf(items: readonly BangumiItem[]): {
  entries: Entry[];
  omitted: OmittedTitle[];
} {
  const entries = new Map<number, Entry>();
  const omitted: OmittedTitle[] = [];
  for (const item of items.toSorted((a, b) => timeOf(a) - timeOf(b))) {
    const id = numericId(item, 'mal');
    const entry = id === null ? undefined : entries.get(id);
    entry?.parts.push(item);
    if (id !== null && entry === undefined) entries.set(id, { id, first: item, parts: [item] });
    else omitted.push({ title: item.title, reason: reasonToOmit(item, id) });
  }
  return { entries: [...entries.values()], omitted };
}

function reasonToOmit(item: BangumiItem, id: number | null): Omission {
  if (id !== null) return 'later part of an entry';
  return pageId(item, 'mal') === null ? 'no MyAnimeList id' : 'malformed MyAnimeList id';
}

function timeOf(item: BangumiItem): number {
  return item.begin?.getTime() ?? Infinity;
}
