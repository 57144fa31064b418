import type { Catalogue, CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import type { RecommendationOptions } from './recommendation-requests.dto.ts';

/** What is known of whoever is recommended to, as far as it says which titles may be. */
export interface KnownTitles {
  /** What they like. */
  readonly picks: readonly number[];
  /** Titles of whose franchises none is a candidate. */
  readonly refused: readonly number[];
}

/**
 * Says which titles may be recommended: those of the catalogue that have begun, tell something of their own and pass the
 * filters.
 *
 * @param today `YYYY-MM-DD`: nobody can watch what begins later.
 */
export function candidates(
  catalogue: Catalogue,
  options: RecommendationOptions,
  { picks, refused }: KnownTitles,
  today: string,
): (animeId: number) => boolean {
  const passes = passesFilters(options);
  const isRatedRight = passesRatings(catalogue, options, picks);
  const refusedFranchises = new Set(refused.map(animeId => catalogue.find(animeId)?.franchise));
  return animeId => {
    const entry = catalogue.find(animeId);
    return (
      entry !== undefined &&
      (entry.startDate ?? '') <= today &&
      entry.franchiseRole !== 'recap' &&
      !refusedFranchises.has(entry.franchise) &&
      isRatedRight(entry) &&
      passes(entry)
    );
  };
}

/**
 * Adult titles are for whoever asks for them, ecchi for whoever picks some; a franchise that is picked goes on, whatever
 * is in it.
 */
function passesRatings(
  catalogue: Catalogue,
  { adult = 'hide', ecchi = 'follow' }: RecommendationOptions,
  picks: readonly number[],
): (entry: CatalogueEntry) => boolean {
  const picked = picks.flatMap(animeId => catalogue.find(animeId) ?? []);
  const begun = new Set(picked.map(({ franchise }) => franchise));
  const isEcchiWanted =
    ecchi === 'show' ||
    (ecchi === 'follow' && picked.some(({ contentRating }) => contentRating !== 'general'));
  return ({ contentRating, franchise }) => {
    if (contentRating === 'adult') return adult === 'show';
    return contentRating === 'general' || isEcchiWanted || (ecchi === 'follow' && begun.has(franchise));
  };
}

function passesFilters({
  genre = [],
  excludeGenre = [],
  theme = [],
  studio,
  site,
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
    (studio === undefined || entry.studios.some(each => studio.includes(each))) &&
    (site === undefined || entry.links.some(each => site.includes(each.site))) &&
    theme.every(each => entry.themes.includes(each)) &&
    genre.every(each => entry.genres.includes(each)) &&
    !excludeGenre.some(each => entry.genres.includes(each));
}
