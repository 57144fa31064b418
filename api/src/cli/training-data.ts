import type { CatalogueFile } from '../engine/catalogue/catalogue-record.ts';
import { estimatePopularity } from '../engine/catalogue/popularity.ts';
import { titleInformation } from '../engine/catalogue/title-information.ts';
import type { RatedList } from '../engine/recommender/rated-lists.ts';
import type { TrainingData } from '../engine/recommender/train.ts';

/** What a model learns from: lists, and what the catalogue knows of titles, whether they are on the lists or not. */
export function trainingData(
  lists: readonly RatedList[],
  { records, tags }: Pick<CatalogueFile, 'records' | 'tags'>,
): TrainingData {
  const counts = new Map<number, number>();
  for (const id of lists.flatMap(({ ids }) => ids)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const expected = estimatePopularity(records, id => counts.get(id) ?? 0);
  return {
    lists,
    titles: new Map(records.map(record => [record.id, titleInformation(record, tags[record.id] ?? [])])),
    expected: new Map(records.map(({ id }, position) => [id, expected[position] ?? 0])),
  };
}
