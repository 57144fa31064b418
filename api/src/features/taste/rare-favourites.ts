import type { Catalogue, CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import type { Opinions } from '../recommendations/recommendation-input.ts';
import type { RareFavourite } from './taste.dto.ts';

const MOST = 6;
/** Scores from here on are favourites, and so are those of whoever scores nothing higher, as far as they are the best tenth. */
const FAVOURITE = 8;
const BEST = 0.1;

/** The favourites of a list that fewest people have: one of each franchise, its best known on the list. */
export function rareFavourites(
  catalogue: Pick<Catalogue, 'find'>,
  entries: Opinions['entries'],
): RareFavourite[] {
  const watched = entries.filter(({ status }) => status !== 'plan_to_watch' && status !== 'dropped');
  const least = leastFavourite(watched.flatMap(({ score }) => score ?? []));
  const known = new Map<number, { entry: CatalogueEntry; score: number | null }>();
  for (const { animeId, score } of watched) {
    const entry = catalogue.find(animeId);
    if (!entry || entry.contentRating === 'adult' || (least !== null && (score ?? 0) < least)) continue;
    const other = known.get(entry.franchise);
    if (!other || other.entry.popularity < entry.popularity) known.set(entry.franchise, { entry, score });
  }
  return [...known.values()]
    .sort((a, b) => a.entry.popularity - b.entry.popularity || a.entry.id - b.entry.id)
    .slice(0, MOST)
    .map(({ entry, score }) => ({ anime: toAnimeSummary(entry), score, popularity: entry.popularity }));
}

/** The least score of a favourite; null where nothing is scored, and all is as good as anything. */
function leastFavourite(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sorted = scores.toSorted((a, b) => b - a);
  const best = sorted[Math.floor(BEST * (sorted.length - 1))] ?? FAVOURITE;
  return Math.min(FAVOURITE, best);
}
