import { groupFranchises } from '../../src/engine/recommender/franchises.ts';
import { seriesOf } from '../../src/engine/catalogue/title-information.ts';
import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import type { OwnTitles } from '../own-titles/own-title.ts';
import { type FranchiseExceptions, franchiseExceptions } from './exceptions.ts';

/**
 * Gives each record its franchise: what our own table says, else what titles and ids tell, but for the exceptions. Synonyms
 * do not count: they are often another title's name.
 */
export function withFranchises(
  records: readonly CatalogueRecord[],
  ownTitles: OwnTitles = {},
  exceptions: FranchiseExceptions = franchiseExceptions,
): CatalogueRecord[] {
  const guessed = records.filter(({ id }) => ownTitles[id]?.of === undefined);
  const groups = groupsOf(guessed, exceptions);
  const groupOf = (id: number): string => groups.get(id) ?? groupOf(ownTitles[id]?.of ?? id);
  const lowest = new Map<string, number>();
  for (const { id } of records) {
    const group = groupOf(id);
    lowest.set(group, Math.min(id, lowest.get(group) ?? id));
  }
  return records.map(record => ({ ...record, franchise: lowest.get(groupOf(record.id)) ?? record.id }));
}

/** The name of each title's group, by id. */
function groupsOf(
  records: readonly CatalogueRecord[],
  { together, apart }: FranchiseExceptions,
): Map<number, string> {
  const firsts = groupFranchises(records.map(evidenceOf));
  const groups = new Map(records.map(({ id }, position) => [id, `guessed ${firsts[position] ?? position}`]));
  apart.forEach((ids, index) => {
    for (const id of ids) if (groups.has(id)) groups.set(id, `apart ${index}`);
  });
  for (const ids of together) {
    const joined = new Set(ids.map(id => groups.get(id)));
    const [first] = joined;
    if (first === undefined) continue;
    for (const [id, group] of groups) if (joined.has(group)) groups.set(id, first);
  }
  return groups;
}

function evidenceOf(record: CatalogueRecord) {
  const { title, titleEnglish, titleRomaji, titleJapanese } = record;
  const names = [titleEnglish, titleRomaji, titleJapanese].filter(name => name !== null);
  return {
    names: names.length === 0 ? [title] : names,
    original: titleJapanese,
    series: seriesOf(record),
  };
}
