import { Catalogue, type CatalogueEntry } from '../engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import type { Config } from '../config/config.ts';
import { readGenres } from './ratings/genres-file.ts';
import { candidates } from '../features/recommendations/candidates.ts';
import { modelTitles } from '../engine/snapshot/model-titles.ts';
import type { HeldOutList } from '../engine/recommender/metrics.ts';
import { rowOf, type Model } from '../engine/recommender/model.ts';
import type { Aim } from '../engine/recommender/shown-factors.ts';
import { recommend } from '../engine/recommender/recommend.ts';
import {
  meanOf,
  shareOfShown,
  worthOfShown,
  type Show,
  type Worth,
} from '../engine/recommender/shown-metrics.ts';
import { table } from './table.ts';

/** What is shown is judged as of this day, so that the same model always has the same figures. */
const TODAY = '2026-11-29';
const FAVOURITES = [1, 3, 5];
/** How many picks somebody who likes one theme has, how many such people are asked for, and among how many titles. */
const THEME = { picks: 3, people: 20, among: 40 };
/** The same of people of today, whose picks are from one year on, and what is counted is from the other on. */
const TODAYS = { picks: [3, 4, 5], people: 100, among: 150, picksFrom: 2018, shownFrom: 2017 };

/**
 * Measures what is shown, by the same code as the API's answers: whether it has the theme that all picks have, whether
 * fans of today see titles of today, and what it is worth to people whose lists were held out.
 *
 * @param genresFile the genres of titles by MyAnimeList's id, CSV with the columns `mal_id` and `genres`; those of the
 *   catalogue where it is undefined, from which the model itself learns what is alike.
 * @param aim what the picks shall lead to.
 * @returns lines to print.
 */
export async function evaluateShown(
  config: Config,
  model: Model,
  heldOut: readonly HeldOutList[],
  genresFile: string | undefined,
  aim: Aim,
): Promise<string> {
  const { version, records } = await readCatalogueFile(config.catalogueFile);
  const catalogue = new Catalogue(version, records, id => model.popularity[rowOf(model, id)] ?? 0);
  const show = showerFor(model, catalogue, aim);
  const genres =
    genresFile === undefined
      ? new Map(catalogue.entries.map(({ id, genres: own, themes }) => [id, [...own, ...themes]]))
      : await readGenres(genresFile);
  const fans = fansOfToday(catalogue, show).toFixed(3);
  return [
    worthTable(worthOfFavourites(model, catalogue, heldOut, show)),
    themeTable(themeShares(catalogue, genres, show)),
    `Fans of today: ${fans} of what they are shown began in ${TODAYS.shownFrom} or later`,
  ].join('\n\n');
}

/** What the API answers where nothing but picks is given. */
export function showerFor(model: Model, catalogue: Catalogue, aim: Aim = 'balanced'): Show {
  const titles = modelTitles(model, catalogue);
  return picks => {
    const known = { picks: picks.map(({ animeId }) => animeId), refused: [] };
    const isCandidate = candidates(catalogue, {}, known, TODAY);
    const wish = { isCandidate, isPlanned: () => false, limit: 10, obscurity: 0, diversity: 0, aim };
    const taste = { picks, disliked: [], unlike: [] };
    return recommend(model, titles, taste, wish).recommended.map(({ animeId }) => animeId);
  };
}

/** What is shown for so many favourites. */
interface FavouritesWorth extends Worth {
  favourites: number;
  users: number;
}

/** The means of what is shown for one, three and five favourites is worth to people. */
export function worthOfFavourites(
  model: Model,
  catalogue: Catalogue,
  heldOut: readonly HeldOutList[],
  show: Show,
): FavouritesWorth[] {
  const franchiseOf = (id: number) => catalogue.find(id)?.franchise ?? -id;
  const listCountOf = (id: number) => model.popularity[rowOf(model, id)] ?? 0;
  const popularityOf = (id: number) => catalogue.find(id)?.popularity ?? listCountOf(id);
  return FAVOURITES.map(favourites => {
    const known = heldOut
      .map(list => worthOfShown(list, favourites, show, franchiseOf, popularityOf))
      .filter(worth => worth !== null);
    const plain = meanOf(known.map(worth => worth.plain));
    return {
      favourites,
      plain,
      weighted: meanOf(known.map(({ weighted }) => weighted)),
      users: known.length,
    };
  });
}

function worthTable(worths: readonly FavouritesWorth[]): string {
  const rows = worths.map(({ favourites, plain, weighted, users }) => [
    `shown for ${favourites}`,
    ...[plain, weighted].map(figure => figure.toFixed(4)),
    String(users),
  ]);
  return table([['', 'NDCG@10', 'weighted', 'users'], ...rows]);
}

/**
 * How much of what is shown has a theme, where three picks of it are given that are drawn at random from the best known.
 *
 * @param genres the genres and themes of titles.
 * @returns by theme; those that few titles have are left out.
 */
export function themeShares(
  catalogue: Catalogue,
  genres: ReadonlyMap<number, readonly string[]>,
  show: Show,
): Map<string, number> {
  const draw = drawer();
  const shares = new Map<string, number>();
  for (const name of [...new Set([...genres.values()].flat())].sort()) {
    const has = (id: number) => genres.get(id)?.includes(name) === true;
    const known = popularTitles(catalogue, entry => has(entry.id), THEME.among);
    if (known.length < THEME.among) continue;
    const people = Array.from({ length: THEME.people }, () => show(draw(known, THEME.picks)));
    shares.set(name, meanOf(people.map(shown => shareOfShown(shown, has))));
  }
  return shares;
}

function themeTable(shares: ReadonlyMap<string, number>): string {
  const told = [...shares, ['mean', meanOf([...shares.values()])] as const];
  return table([['theme of three picks', 'share'], ...told.map(([name, share]) => [name, share.toFixed(3)])]);
}

/** How much of what fans of new titles are shown is new. */
export function fansOfToday(catalogue: Catalogue, show: Show): number {
  const draw = drawer();
  const known = popularTitles(catalogue, ({ year }) => (year ?? 0) >= TODAYS.picksFrom, TODAYS.among);
  const shares = Array.from({ length: TODAYS.people }, (_, person) => {
    const picks = draw(known, TODAYS.picks[person % TODAYS.picks.length] ?? 1);
    return shareOfShown(show(picks), id => (catalogue.find(id)?.year ?? 0) >= TODAYS.shownFrom);
  });
  return meanOf(shares);
}

/** The most popular titles of which something is true, one a franchise: those that are picked by people who like it. */
function popularTitles(
  catalogue: Catalogue,
  isMeant: (entry: CatalogueEntry) => boolean,
  count: number,
): number[] {
  const franchises = new Set<number>();
  return catalogue
    .search({}, 'popularity')
    .filter(entry => isMeant(entry) && (entry.startDate ?? '') <= TODAY)
    .filter(({ franchise }) => !franchises.has(franchise) && franchises.add(franchise))
    .slice(0, count)
    .map(({ id }) => id);
}

/** Draws picks at random, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function drawer(): (ids: readonly number[], count: number) => { animeId: number; score: null }[] {
  let state = 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return (ids, count) => {
    const rest = [...ids];
    return Array.from({ length: Math.min(count, rest.length) }, () => {
      const [animeId = 0] = rest.splice(next(rest.length), 1);
      return { animeId, score: null };
    });
  };
}
