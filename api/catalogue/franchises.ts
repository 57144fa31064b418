import type { CatalogueRecord } from '../src/engine/catalogue/catalogue-record.ts';
import { seriesOf } from '../src/engine/catalogue/title-information.ts';
import { groupFranchises } from '../src/engine/recommender/franchises.ts';
import type { OwnTitles } from './own-titles/own-title.ts';

/**
 * Gives each record its franchise: what our own table says, else what titles and ids tell. Synonyms do not count: they
 * are often another title's name.
 */
export function withFranchises(
  records: readonly CatalogueRecord[],
  ownTitles: OwnTitles = {},
): CatalogueRecord[] {
  const guessed = records.filter(({ id }) => ownTitles[id]?.of === undefined);
  const firsts = groupFranchises(
    guessed.map(record => ({ names: namesOf(record), series: seriesOf(record) })),
  );
  const groups = new Map(guessed.map(({ id }, position) => [id, firsts[position] ?? position]));
  const groupOf = (id: number): number => groups.get(id) ?? groupOf(ownTitles[id]?.of ?? id);
  const lowest = new Map<number, number>();
  for (const { id } of records) {
    const group = groupOf(id);
    lowest.set(group, Math.min(id, lowest.get(group) ?? id));
  }
  return records.map(record => ({ ...record, franchise: lowest.get(groupOf(record.id)) ?? record.id }));
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese }: CatalogueRecord): string[] {
  const names = [titleEnglish, titleRomaji, titleJapanese].filter(name => name !== null);
  return names.length === 0 ? [title] : names;
}
