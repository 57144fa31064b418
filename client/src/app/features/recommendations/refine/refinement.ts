import { convertToParamMap, type Params } from '@angular/router';
import type { Aim, EpisodeLength, GetRecommendationsData } from '@anirec/openapi/angular';
import { toggled } from '../../../core/toggled';
import { TYPES } from '../../../shared/facts/anime-type';
import { DIVERSITY, OBSCURITY, parseStep, POPULARITY } from './steps';
import { isSameContent } from '../../../core/same-content';

/** What recommended titles must be, and which come first: the options of the contract, in its own words. */
export type Refinement = Pick<
  GetRecommendationsData['query'],
  | 'genre'
  | 'excludeGenre'
  | 'theme'
  | 'studio'
  | 'site'
  | 'type'
  | 'yearFrom'
  | 'yearTo'
  | 'episodeLength'
  | 'minPopularity'
  | 'obscurity'
  | 'diversity'
  | 'aim'
>;

/** What is wanted of a genre. */
export type GenreFilter = 'any' | 'with' | 'without';

export const EPISODE_LENGTHS = ['short', 'standard', 'feature'] as const satisfies readonly EpisodeLength[];

/** What a few picks can lead to, but for what is usual. */
export const AIMS = ['safe', 'for_me'] as const satisfies readonly Aim[];

/** The filters by names, which the API takes no more than ten of. */
export type NamedFilter = 'theme' | 'studio' | 'site';
const MAX_NAMES = 10;
const GENRE_FILTERS = ['any', 'with', 'without'] as const satisfies readonly GenreFilter[];

/** Reads the refinement of an address. What no control can show is left out, so that all that counts can be seen. */
export function parseRefinement(params: Params): Refinement {
  const map = convertToParamMap(params);
  const named = (name: NamedFilter) => {
    const names = distinct(map.getAll(name)).slice(0, MAX_NAMES);
    return names.length > 0 && { [name]: names };
  };
  const genre = distinct(map.getAll('genre')).slice(0, MAX_NAMES);
  const excludeGenre = distinct(map.getAll('excludeGenre'))
    .filter(each => !genre.includes(each))
    .slice(0, MAX_NAMES);
  const type = TYPES.filter(each => map.getAll('type').includes(each));
  const episodeLength = EPISODE_LENGTHS.filter(each => map.getAll('episodeLength').includes(each));
  const minPopularity = parseStep(POPULARITY, map.get('minPopularity'));
  const obscurity = parseStep(OBSCURITY, map.get('obscurity'));
  const diversity = parseStep(DIVERSITY, map.get('diversity'));
  const aim = AIMS.find(each => each === map.get('aim'));
  return {
    ...(genre.length > 0 && { genre }),
    ...(excludeGenre.length > 0 && { excludeGenre }),
    ...named('theme'),
    ...named('studio'),
    ...named('site'),
    ...(type.length > 0 && { type }),
    ...years(Number(map.get('yearFrom')), Number(map.get('yearTo'))),
    ...(episodeLength.length > 0 && { episodeLength }),
    ...(minPopularity && { minPopularity }),
    ...(obscurity && { obscurity }),
    ...(diversity && { diversity }),
    ...(aim && { aim }),
  };
}

/** Whether two refinements ask for the same. */
export function isSameRefinement(a: Refinement, b: Refinement): boolean {
  return isSameContent(parseRefinement(a), parseRefinement(b));
}

export function genreFilter({ genre, excludeGenre }: Refinement, name: string): GenreFilter {
  if (genre?.includes(name)) return 'with';
  return excludeGenre?.includes(name) ? 'without' : 'any';
}

/** The filter that the next press of a genre's button makes. */
export function nextGenreFilter(filter: GenreFilter): GenreFilter {
  return GENRE_FILTERS[(GENRE_FILTERS.indexOf(filter) + 1) % GENRE_FILTERS.length] ?? 'any';
}

/** A refinement with another filter for one genre; the earliest of too many is forgotten. */
export function withGenreFilter(refinement: Refinement, name: string, filter: GenreFilter): Refinement {
  const others = (genres: readonly string[] = []) => genres.filter(each => each !== name);
  const genre = [...others(refinement.genre), ...(filter === 'with' ? [name] : [])];
  const excludeGenre = [...others(refinement.excludeGenre), ...(filter === 'without' ? [name] : [])];
  return parseRefinement({
    ...refinement,
    genre: genre.slice(-MAX_NAMES),
    excludeGenre: excludeGenre.slice(-MAX_NAMES),
  });
}

/** With or without a theme, a studio or a site; the earliest of too many is forgotten. */
export function withToggled(refinement: Refinement, filter: NamedFilter, name: string): Refinement {
  return parseRefinement({
    ...refinement,
    [filter]: (toggled(refinement[filter], name) ?? []).slice(-MAX_NAMES),
  });
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** The earlier year first, whichever way they stand. */
function years(from: number, to: number): Pick<Refinement, 'yearFrom' | 'yearTo'> {
  if (isYear(from) && isYear(to)) return { yearFrom: Math.min(from, to), yearTo: Math.max(from, to) };
  return { ...(isYear(from) && { yearFrom: from }), ...(isYear(to) && { yearTo: to }) };
}

function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2100;
}
