import type { Catalogue, CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { RecommendationOptions } from './recommendations.dto.ts';

/**
 * Says which titles may be recommended: those of the catalogue that have begun and that pass the filters.
 *
 * @param refused titles of whose franchises none is a candidate.
 * @param today `YYYY-MM-DD`: nobody can watch what begins later.
 */
export function candidates(
  catalogue: Catalogue,
  options: RecommendationOptions,
  refused: readonly number[],
  today: string,
): (animeId: number) => boolean {
  const passes = passesFilters(options);
  const refusedFranchises = new Set(refused.map(animeId => catalogue.find(animeId)?.franchise));
  return animeId => {
    const entry = catalogue.find(animeId);
    return (
      entry !== undefined &&
      (entry.startDate ?? '') <= today &&
      !refusedFranchises.has(entry.franchise) &&
      passes(entry)
    );
  };
}

function passesFilters({
  genre = [],
  excludeGenre = [],
  type,
  yearFrom = -Infinity,
  yearTo = Infinity,
  episodeLength,
  minPopularity = 0,
}: RecommendationOptions) {
  const hasNoYearWanted = yearFrom === -Infinity && yearTo === Infinity;
  return (entry: CatalogueEntry): boolean =>
    entry.popularity >= minPopularity &&
    (hasNoYearWanted || (entry.year !== null && entry.year >= yearFrom && entry.year <= yearTo)) &&
    (type === undefined || type.includes(entry.type)) &&
    (episodeLength === undefined || episodeLength.includes(entry.episodeLength)) &&
    genre.every(each => entry.genres.includes(each)) &&
    !excludeGenre.some(each => entry.genres.includes(each));
}
