import { genresToFilterBy, type Catalogue, type CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
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
 * How many titles a filter by genre leaves out because nothing is known of their genres: all else that makes a title a
 * candidate, they are.
 *
 * @param own titles that would not be given in any case.
 */
export function countWithoutKnownGenre(
  catalogue: Catalogue,
  { genre = [], ...options }: RecommendationOptions,
  known: KnownTitles,
  own: ReadonlySet<number>,
  today: string,
): number {
  if (genre.length === 0) return 0;
  const isCandidate = candidates(catalogue, options, known, today);
  return catalogue.entries.filter(
    entry => genresToFilterBy(entry).length === 0 && !own.has(entry.id) && isCandidate(entry.id),
  ).length;
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
  const hasGenres = passesGenres(genre, excludeGenre);
  const hasNoYearWanted = yearFrom === -Infinity && yearTo === Infinity;
  return (entry: CatalogueEntry): boolean =>
    entry.popularity >= minPopularity &&
    (hasNoYearWanted || (entry.year !== null && entry.year >= yearFrom && entry.year <= yearTo)) &&
    (type === undefined || type.includes(entry.type)) &&
    (episodeLength === undefined || episodeLength.includes(entry.episodeLength)) &&
    (studio === undefined || entry.studios.some(each => studio.includes(each))) &&
    (site === undefined || entry.links.some(each => site.includes(each.site))) &&
    theme.every(each => entry.themes.includes(each)) &&
    hasGenres(entry);
}

function passesGenres(wanted: readonly string[], unwanted: readonly string[]) {
  return (entry: CatalogueEntry): boolean => {
    const genres = genresToFilterBy(entry);
    return wanted.every(each => genres.includes(each)) && !unwanted.some(each => genres.includes(each));
  };
}
