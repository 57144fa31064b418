import type { AnimeType, CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { foldTitle } from './script.ts';

const TYPE_NAMES: Record<AnimeType, string> = {
  tv: 'TV',
  movie: 'Movie',
  ova: 'OVA',
  ona: 'ONA',
  special: 'Special',
};

/**
 * Gives records that would be shown under one name different ones: the oldest keeps the name, the
 * others get what tells them apart, as in "Hunter x Hunter (2011)" or "Monster (Movie)".
 */
export function makeTitlesDistinct(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const taken = new Set<string>();
  const titles = new Map<number, string>();
  for (const record of oldestFirst(records)) {
    const title = namesFor(record).find(name => !taken.has(name.toLowerCase())) ?? record.title;
    taken.add(title.toLowerCase());
    titles.set(record.id, title);
  }
  return records.map(record => ({
    ...record,
    title: titles.get(record.id) ?? record.title,
  }));
}

/** Takes away synonyms that are another title's name: a sequel is often listed under its original's bare name too. */
export function dropNamesOfOthers(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const owners = new Map<string, number>();
  for (const record of oldestFirst(records)) {
    const { id, title, titleEnglish, titleRomaji, titleJapanese } = record;
    const chinese = [record.titleSimplifiedChinese, record.titleTraditionalChinese];
    for (const name of [title, titleEnglish, titleRomaji, titleJapanese, ...chinese]) {
      if (name !== null && !owners.has(foldTitle(name))) owners.set(foldTitle(name), id);
    }
  }
  return records.map(record => ({
    ...record,
    synonyms: record.synonyms.filter(name => (owners.get(foldTitle(name)) ?? record.id) === record.id),
  }));
}

function oldestFirst(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  return records.toSorted((a, b) => (a.startDate ?? '9').localeCompare(b.startDate ?? '9') || a.id - b.id);
}

/** Ever longer names of a record, the last of them its own alone. */
function namesFor({ title, type, startDate, id }: CatalogueRecord): string[] {
  const year = startDate?.slice(0, 4);
  const ofType = `${title} (${TYPE_NAMES[type]})`;
  const ofYear = year === undefined ? [] : [`${title} (${year})`, `${title} (${TYPE_NAMES[type]}, ${year})`];
  const marked = type === 'tv' ? [...ofYear, ofType] : [ofType, ...ofYear];
  return [title, ...marked, `${title} (${startDate ?? id})`, `${title} (${id})`];
}
