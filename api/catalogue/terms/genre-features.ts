import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import { genres } from './genres.ts';
import type { FeatureRows } from './logistic-regression.ts';
import { foldTag } from './term-index.ts';

/** "2013年春": a date says nothing of a genre. */
const DATE_TAG = /^\d{4}/;
/** Features of fewer titles are chance. */
const MIN_TITLES = 5;
/**
 * Tags that alone make a title one of a genre. A title without genres has none of them, so nothing is learnt from them: else
 * what is learnt would be the tables of terms, and what is measured that they agree with themselves.
 */
const DECISIVE_TAGS = new Set(genres.flatMap(({ tags }) => tags.map(foldTag)));

/**
 * What is known of titles that may tell their genres: other tags, themes, studio, source, type, and how many of their
 * franchise's other titles are of each genre.
 *
 * @returns a row a record.
 */
export function genreFeatures(
  records: readonly CatalogueRecord[],
  tagsOf: (id: number) => readonly string[],
): FeatureRows {
  const kin = Map.groupBy(records, ({ franchise }) => franchise);
  const features = records.map(record => [
    ...ownFeatures(record, tagsOf(record.id)),
    ...kinFeatures(record, kin.get(record.franchise) ?? []),
  ]);
  const counts = new Map<string, number>();
  for (const [name] of features.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= MIN_TITLES);
  return toRows(features, new Map(kept.map(([name], column) => [name, column])));
}

type Feature = readonly [name: string, value: number];

function ownFeatures(record: CatalogueRecord, tags: readonly string[]): Feature[] {
  const { type, source, themes, studios } = record;
  const telling = new Set(tags.map(foldTag).filter(tag => !DECISIVE_TAGS.has(tag) && !DATE_TAG.test(tag)));
  const names = [
    'any',
    `type ${type}`,
    ...(source === null ? [] : [`source ${source}`]),
    ...themes.map(theme => `theme ${theme}`),
    ...studios.map(studio => `studio ${studio}`),
    ...[...telling].map(tag => `tag ${tag}`),
  ];
  return names.map(name => [name, 1]);
}

function kinFeatures({ id }: CatalogueRecord, franchise: readonly CatalogueRecord[]): Feature[] {
  const known = franchise.filter(other => other.id !== id && other.genres.length > 0);
  if (known.length === 0) return [];
  const shares = new Map<string, number>();
  for (const genre of known.flatMap(other => other.genres)) {
    shares.set(`kin ${genre}`, (shares.get(`kin ${genre}`) ?? 0) + 1 / known.length);
  }
  return [['kin', 1], ...shares];
}

function toRows(features: readonly Feature[][], columns: ReadonlyMap<string, number>): FeatureRows {
  const kept = features.map(row =>
    row.flatMap(([name, value]) => {
      const column = columns.get(name);
      return column === undefined ? [] : [[column, value] as const];
    }),
  );
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach((row, index) => (offsets[index + 1] = (offsets[index] ?? 0) + row.length));
  const flat = kept.flat();
  return {
    offsets,
    columns: Uint32Array.from(flat, ([column]) => column),
    values: Float64Array.from(flat, ([, value]) => value),
    width: columns.size,
  };
}
