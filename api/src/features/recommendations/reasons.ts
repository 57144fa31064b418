import type { Catalogue, CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import { MAX_SHARES, type Scored, type Share } from '../../engine/recommender/explain.ts';
import type { AnimeReference } from '../anime/anime-reference.ts';
import { inCommon } from './in-common.ts';
import type { Recommendation } from './recommendations.dto.ts';

/**
 * Says why a title is recommended, as the API has it: reasons, and the sum of those that are not told one by one.
 *
 * @param refer names the titles that are the reasons.
 * @param most how many to tell one by one: those that weigh most, for or against.
 */
export function toldReasons(
  catalogue: Pick<Catalogue, 'find'>,
  entry: CatalogueEntry,
  { score, shares, others }: Pick<Scored, 'score' | 'shares' | 'others'>,
  refer: (animeId: number) => AnimeReference,
  most = MAX_SHARES,
): Pick<Recommendation, 'reasons' | 'otherReasons'> {
  const told = shares.length <= most ? shares : strongest(shares, most);
  const reasons = told.map(({ animeId, share, likeness }) => ({
    anime: refer(animeId),
    ...{ share, likeness },
    inCommon: inCommon(entry, catalogue.find(animeId)),
  }));
  const count = (others?.count ?? 0) + shares.length - told.length;
  if (count === 0) return { reasons };
  return { reasons, otherReasons: { count, share: told.reduce((rest, { share }) => rest - share, score) } };
}

/** In the order in which they stand. */
function strongest(shares: readonly Share[], most: number): Share[] {
  const kept = new Set(shares.toSorted((a, b) => Math.abs(b.share) - Math.abs(a.share)).slice(0, most));
  return shares.filter(each => kept.has(each));
}
