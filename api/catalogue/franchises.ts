import type { CatalogueRecord } from '../src/anime/catalogue-file.ts';
import { seriesOf } from '../src/anime/title-information.ts';
import { groupFranchises } from '../src/recommender/franchises.ts';

/** Gives each record its franchise. Synonyms do not count: they are often another title's name. */
export function withFranchises(records: readonly CatalogueRecord[]): CatalogueRecord[] {
  const firsts = groupFranchises(
    records.map(record => ({ names: namesOf(record), series: seriesOf(record) })),
  );
  return records.map((record, position) => ({
    ...record,
    franchise: records[firsts[position] ?? position]?.id ?? record.id,
  }));
}

function namesOf({ title, titleEnglish, titleRomaji, titleJapanese }: CatalogueRecord): string[] {
  const names = [titleEnglish, titleRomaji, titleJapanese].filter(name => name !== null);
  return names.length === 0 ? [title] : names;
}
