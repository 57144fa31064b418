import { Catalogue } from '../engine/catalogue/catalogue.ts';
import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import type { Config } from '../config/config.ts';
import { readRatings } from './ratings/ratings-file.ts';
import { modelTitles } from '../engine/snapshot/model-titles.ts';
import {
  judge,
  LIKED,
  summarise,
  type HeldOutList,
  type RatedEntry,
  type Summary,
  type Task,
} from '../engine/recommender/metrics.ts';
import { rowOf, type Model } from '../engine/recommender/model.ts';
import type { RatedList } from '../engine/recommender/rated-lists.ts';
import { scoresShown } from '../engine/recommender/recommend.ts';
import type { Titles } from '../engine/recommender/titles.ts';
import { train } from '../engine/recommender/train.ts';
import { loadKernel } from './load-kernel.ts';
import { progressLine } from './progress.ts';
import { table } from './table.ts';
import { trainingData } from './training-data.ts';

/**
 * The time machine: learns from the titles that began before a year, and ranks the later ones, which nobody has rated
 * then, for people whose lists hold some of them, by the scores of what is shown. Such titles are all that the model's
 * own ratings end before, so it says how good recommendations of them are.
 *
 * @param year the first year of the cold-start items. Those that no list of the ratings holds are none, since nobody could
 *   be found to like them.
 * @returns lines to print.
 */
export async function evaluateColdStart(
  config: Config,
  year: number,
  ratingsFiles: string[],
  users: readonly string[],
  heldOut: readonly HeldOutList[],
): Promise<string> {
  const { version, records, tags } = await readCatalogueFile(config.catalogueFile);
  const { lists } = await readRatings(ratingsFiles, user => users.some(prefix => user.startsWith(prefix)));
  const years = new Map(
    records.flatMap(({ id, startDate }) => (startDate === null ? [] : [[id, Number(startDate.slice(0, 4))]])),
  );
  const isOld = (id: number) => (years.get(id) ?? Infinity) < year;
  const rated = new Set([...lists.flatMap(({ ids }) => ids), ...heldOut.flatMap(idsOf)]);
  const coldStartItems = new Set([...rated].filter(id => (years.get(id) ?? 0) >= year));
  // A cold-start item's weights take as long as those of a hundred others, and most are of titles that nobody is asked about.
  const known = records.filter(({ id }) => isOld(id) || coldStartItems.has(id));
  const progress = progressLine();
  const data = trainingData(oldPartsOf(lists, isOld), { records: known, tags });
  const model = train(await loadKernel(), data, 'time machine', progress.show);
  progress.end();
  const catalogue = new Catalogue(version, known, id => model.popularity[rowOf(model, id)] ?? 0);
  const found = rankColdStartItems(model, catalogue, heldOut, isOld, coldStartItems);
  if (!found) return 'Nobody of the held-out lists has rated both cold-start items and other titles.';
  const { ndcg10, standardError, recall50, users: people } = found.summary;
  const figures = [ndcg10, standardError, recall50].map(figure => figure.toFixed(4));
  return table([
    ['', 'NDCG@10', '±', 'R@50', 'median place among all', 'users'],
    [`${coldStartItems.size} cold-start items`, ...figures, String(found.medianPlace), String(people)],
  ]);
}

/** How cold-start items are ranked. */
export interface ColdStartItemsFound {
  readonly summary: Summary;
  /** Where, among all titles, the cold-start items lie that people liked. */
  readonly medianPlace: number;
}

/**
 * Ranks cold-start items for people whose lists hold some, given the rest of their lists.
 *
 * @param isOld says which titles of their lists are given.
 * @param coldStartItems the titles that are ranked.
 * @returns null where nobody has both.
 */
export function rankColdStartItems(
  model: Model,
  catalogue: Catalogue,
  heldOut: readonly HeldOutList[],
  isOld: (id: number) => boolean,
  coldStartItems: ReadonlySet<number>,
): ColdStartItemsFound | null {
  const titles = modelTitles(model, catalogue);
  const places: number[] = [];
  const verdicts = heldOut.flatMap(list => {
    const task = coldStartItemsTask(list, isOld, coldStartItems);
    if (task.given.length === 0 || task.relevant.size === 0) return [];
    const ranking = rankingFor(model, titles, task);
    places.push(...ranking.flatMap((id, place) => (task.relevant.has(id) ? [place + 1] : [])));
    return (
      judge(
        task,
        ranking.filter(id => coldStartItems.has(id)),
      ) ?? []
    );
  });
  const summary = summarise(verdicts);
  const medianPlace = places.sort((a, b) => a - b)[Math.floor(places.length / 2)] ?? 0;
  return summary && { summary, medianPlace };
}

/** All titles but those given, by the scores of what is shown. */
function rankingFor(model: Model, titles: Titles, { given }: Task): number[] {
  const picks = given.map(([animeId, score]) => ({ animeId, score: score === 0 ? null : score }));
  const scores = scoresShown(model, titles, { picks, disliked: [], unlike: [] });
  const own = new Set(picks.map(({ animeId }) => animeId));
  return [...scores.keys()]
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .map(row => model.ids[row] ?? 0)
    .filter(id => !own.has(id));
}

/** To find the cold-start items that somebody liked, given all else of their list. */
function coldStartItemsTask(
  list: HeldOutList,
  isOld: (id: number) => boolean,
  coldStartItems: ReadonlySet<number>,
): Task {
  const all: RatedEntry[] = [...list.foldIn, ...list.hidden];
  const liked = all.filter(([id, score]) => coldStartItems.has(id) && score >= LIKED);
  return {
    given: all.filter(([id]) => isOld(id)),
    relevant: new Set(liked.map(([id]) => id)),
    excluded: new Set(),
    unitOf: id => id,
  };
}

function idsOf({ foldIn, hidden }: HeldOutList): number[] {
  return [...foldIn, ...hidden].map(([id]) => id);
}

function oldPartsOf(lists: readonly RatedList[], isOld: (id: number) => boolean): RatedList[] {
  return lists
    .map(({ ids, scores }) => {
      const kept = [...ids.keys()].filter(k => isOld(ids[k] ?? 0));
      return { ids: kept.map(k => ids[k] ?? 0), scores: kept.map(k => scores[k] ?? 0) };
    })
    .filter(({ ids }) => ids.length > 0);
}
