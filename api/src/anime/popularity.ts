import type { CatalogueRecord } from './catalogue-file.ts';

/**
 * Says how popular titles are: on how many lists they are, and where the lists hold none of a title, the median of the
 * titles that have as many tags. The lists end years before the catalogue does, and leave out what was still running;
 * how many tags a title has at Bangumi goes with how many people know it (rank correlation 0.79 with MyAnimeList's
 * members, over 6,733 titles). A title without tags is unknown to Bangumi's users, or too new for them.
 *
 * @param listCountOf on how many lists a title is, by its id.
 * @returns by record, whole numbers.
 */
export function estimatePopularity(
  records: readonly Pick<CatalogueRecord, 'id' | 'tagCount'>[],
  listCountOf: (animeId: number) => number,
): number[] {
  const rated = records.filter(({ id, tagCount }) => tagCount > 0 && listCountOf(id) > 0);
  const ratedByTags = Map.groupBy(rated, ({ tagCount }) => tagCount);
  const medians = new Map(
    [...ratedByTags].map(([tagCount, titles]) => [tagCount, median(titles.map(({ id }) => listCountOf(id)))]),
  );
  return records.map(({ id, tagCount }) => listCountOf(id) || (medians.get(tagCount) ?? 0));
}

function median(counts: readonly number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}
