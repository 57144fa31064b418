import type { CatalogueRecord } from './catalogue-record.ts';

/** What tells how well known a title is. */
export type PopularityRecord = Pick<
  CatalogueRecord,
  | 'id'
  | 'titleEnglish'
  | 'titleRomaji'
  | 'titleRomajiIsGenerated'
  | 'synonyms'
  | 'type'
  | 'startDate'
  | 'episodeLength'
  | 'franchise'
  | 'genres'
  | 'themes'
  | 'source'
  | 'officialSite'
  | 'links'
  | 'externalIds'
  | 'tagCount'
>;

/** The most tags that a title has: Bangumi names no more. */
const MAX_TAGS = 30;
/** Titles whose tags are all but as many as can be: how far beyond they are known does not show. */
const FULL = 29;
/** A label that fewer titles have says nothing for sure. */
const MIN_TITLES = 20;
/** Years with fewer tags a title than this share of the usual are too new for their tags to be compared with others'. */
const STALE_BELOW = 0.8;

/**
 * Facts of titles as numbers.
 *
 * @param learnt the records that are learnt from: which labels count, and what counts of tags are usual, is known of them.
 * @returns a function from a record to its facts, all rows of one length.
 */
export function factsOf(
  records: readonly PopularityRecord[],
  learnt: readonly PopularityRecord[],
): (record: PopularityRecord) => number[] {
  const counts = new Map<string, number>();
  for (const label of learnt.flatMap(labelsOf)) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts].filter(([, count]) => count >= MIN_TITLES).map(([label]) => label);
  const tags = comparableTags(records, learnt);
  return record => {
    const own = new Set(labelsOf(record));
    return [...numbersOf(record, tags(record)), ...labels.map(label => (own.has(label) ? 1 : 0))];
  };
}

/** The year in which a title began; that of the newest where it is not known, since announced titles lack it. */
export function yearOf({ startDate }: Pick<PopularityRecord, 'startDate'>): number {
  return startDate === null ? Infinity : Number(startDate.slice(0, 4));
}

function numbersOf(record: PopularityRecord, tags: number): number[] {
  const { synonyms, titleEnglish, officialSite, links, externalIds, genres } = record;
  const titleRomaji = record.titleRomajiIsGenerated ? null : record.titleRomaji;
  return [
    Math.log1p(tags),
    tags / MAX_TAGS,
    tags >= FULL ? 1 : 0,
    Math.log1p(synonyms.length),
    titleEnglish === null ? 0 : 1,
    titleRomaji === null ? 0 : 1,
    officialSite === null ? 0 : 1,
    links.length,
    externalIds.tmdb === undefined ? 0 : 1,
    genres.length,
  ];
}

function labelsOf(record: PopularityRecord): string[] {
  const { type, source, episodeLength, genres, themes, links } = record;
  return [
    `type ${type}`,
    `source ${source ?? 'unknown'}`,
    `length ${episodeLength}`,
    ...genres.map(genre => `genre ${genre}`),
    ...themes.map(theme => `theme ${theme}`),
    ...links.map(({ site }) => `site ${site}`),
  ];
}

/**
 * How many tags a title would have, were its year as thoroughly tagged as those learnt from: the newest titles have had no
 * time to be tagged. Then what a title's place is in its own year counts.
 */
function comparableTags(
  records: readonly PopularityRecord[],
  learnt: readonly PopularityRecord[],
): (record: PopularityRecord) => number {
  const usual = learnt.map(({ tagCount }) => tagCount).sort((a, b) => a - b);
  const level = STALE_BELOW * meanOf(usual);
  const latest = Math.max(...learnt.map(yearOf));
  const stale = new Map(
    [...Map.groupBy(records, yearOf)]
      .filter(([year]) => year > latest)
      .map(([year, titles]) => [year, titles.map(({ tagCount }) => tagCount).sort((a, b) => a - b)] as const)
      .filter(([, counts]) => meanOf(counts) < level),
  );
  return record => {
    const counts = stale.get(yearOf(record));
    return counts ? quantileOf(usual, rankIn(counts, record.tagCount)) : record.tagCount;
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of the values that lie below one, and half of those that equal it. */
function rankIn(ascending: readonly number[], value: number): number {
  const below = ascending.filter(each => each < value).length;
  const equal = ascending.filter(each => each === value).length;
  return (below + equal / 2) / ascending.length;
}

function quantileOf(ascending: readonly number[], share: number): number {
  const position = share * (ascending.length - 1);
  const lower = ascending[Math.floor(position)] ?? 0;
  const upper = ascending[Math.ceil(position)] ?? lower;
  return lower + (upper - lower) * (position - Math.floor(position));
}
