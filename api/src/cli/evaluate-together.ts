import { readCatalogueFile } from '../features/anime/catalogue-file.ts';
import type { Config } from '../config/config.ts';
import { candidates } from '../features/recommendations/candidates.ts';
import { Catalogue } from '../engine/catalogue/catalogue.ts';
import { modelTitles } from '../engine/snapshot/model-titles.ts';
import type { HeldOutList } from '../engine/recommender/metrics.ts';
import { rowOf, type Model } from '../engine/recommender/model.ts';
import { recommendTogether } from '../engine/recommender/recommend-together.ts';
import { recommend } from '../engine/recommender/recommend.ts';
import type { PickedTitle, Taste } from '../engine/recommender/taste.ts';
import {
  heldOutMember,
  worthToGroup,
  type GroupWorth,
  type HeldOutMember,
} from '../engine/recommender/together-metrics.ts';
import { table } from './table.ts';

/** What is shown is judged as of this day, so that the same model always has the same figures. */
const TODAY = '2026-11-29';
const LIMIT = 10;
/** How many are in a group, how many of each one's favourites are known (all that is given of a list, where it is undefined). */
const GROUPS = [
  { size: 2, favourites: undefined },
  { size: 3, favourites: undefined },
  { size: 5, favourites: undefined },
  { size: 2, favourites: 5 },
] as const;
/** Everybody is in so many groups, drawn at random. */
const ROUNDS = 4;
const FAIRNESS = [0, 0.25, 0.5, 0.75, 1] as const;

/** Ids for a group, best first. */
type ShowGroup = (tastes: readonly Taste[], isCandidate: (animeId: number) => boolean) => readonly number[];

/** A way of recommending to a group, which is a row of the table. */
interface Way {
  readonly name: string;
  readonly show: ShowGroup;
}

/**
 * Measures recommendations to groups of people whose lists were held out: NDCG@10 of whoever they are worth least to, and of
 * all, beside what each one's own recommendations by turns are worth, and those from all of their titles as one list.
 *
 * @returns lines to print.
 */
export async function evaluateTogether(
  config: Config,
  model: Model,
  heldOut: readonly HeldOutList[],
): Promise<string> {
  const { version, records } = await readCatalogueFile(config.catalogueFile);
  const catalogue = new Catalogue(version, records, id => model.popularity[rowOf(model, id)] ?? 0);
  const franchiseOf = (id: number) => catalogue.find(id)?.franchise ?? -id;
  const isShown = candidates(catalogue, {}, { picks: [], refused: [] }, TODAY);
  const ways = waysOf(model, catalogue);
  return GROUPS.map(({ size, favourites }) => {
    const members = heldOut.map(list => heldOutMember(list, favourites, franchiseOf));
    const groups = groupsOf(members, size);
    const rows = ways.map(({ name, show }) => {
      const worths = groups.flatMap(group => worthOf(group, show, isShown, franchiseOf) ?? []);
      return [name, ...figuresOf(worths)];
    });
    const known = favourites === undefined ? 'lists' : `${favourites} favourites`;
    return table([[`${size} people, ${known}`, 'least happy', '±', 'mean', 'groups'], ...rows]);
  }).join('\n\n');
}

function worthOf(
  group: readonly HeldOutMember[],
  show: ShowGroup,
  isShown: (animeId: number) => boolean,
  franchiseOf: (animeId: number) => number,
): GroupWorth | null {
  const begun = new Set(group.flatMap(({ picks }) => picks.map(({ animeId }) => franchiseOf(animeId))));
  const isCandidate = (animeId: number) => isShown(animeId) && !begun.has(franchiseOf(animeId));
  const shown = show(
    group.map(({ picks }) => tasteOf(picks)),
    isCandidate,
  );
  return worthToGroup(group, shown.map(franchiseOf), begun);
}

function waysOf(model: Model, catalogue: Catalogue): Way[] {
  const titles = modelTitles(model, catalogue);
  const wish = { limit: LIMIT, obscurity: 0, diversity: 0, aim: 'balanced' } as const;
  const one = (taste: Taste, isCandidate: (animeId: number) => boolean) =>
    recommend(model, titles, taste, { ...wish, isCandidate, isPlanned: () => false }).recommended.map(
      ({ animeId }) => animeId,
    );
  const fair = FAIRNESS.map(fairness => ({
    name: `fairness ${fairness}`,
    show: (tastes: readonly Taste[], isCandidate: (animeId: number) => boolean) =>
      recommendTogether(model, titles, tastes, { ...wish, isCandidate, fairness, seenLimit: 0 }).unseen.map(
        ({ animeId }) => animeId,
      ),
  }));
  return [
    {
      name: 'own lists by turns',
      show: (tastes, isCandidate) => byTurns(tastes.map(each => one(each, isCandidate))),
    },
    { name: 'one list of all', show: (tastes, isCandidate) => one(unionOf(tastes), isCandidate) },
    ...fair,
  ];
}

/** The best of each, then the second of each, and so on, each title once. */
function byTurns(lists: readonly (readonly number[])[]): number[] {
  return [
    ...new Set(Array.from({ length: LIMIT }, (_, place) => lists.flatMap(list => list[place] ?? [])).flat()),
  ];
}

/** All titles of all, with the mean of their scores. */
function unionOf(tastes: readonly Taste[]): Taste {
  const titles = Map.groupBy(
    tastes.flatMap(({ picks }) => picks),
    ({ animeId }) => animeId,
  );
  return tasteOf(
    [...titles].map(([animeId, picks]) => {
      const scores = picks.flatMap(({ score }) => score ?? []);
      const sum = scores.reduce((total, score) => total + score, 0);
      return { animeId, score: scores.length === 0 ? null : Math.round(sum / scores.length) };
    }),
  );
}

function tasteOf(picks: readonly PickedTitle[]): Taste {
  return { picks, disliked: [], unlike: [] };
}

/** Groups at random, the same in every run (a linear congruential generator: Knuth, TAOCP 2, 3.2.1). */
function groupsOf<Member>(members: readonly Member[], size: number): Member[][] {
  let state = 1;
  const next = (below: number) => (state = (state * 48271) % 2147483647) % below;
  return Array.from({ length: ROUNDS }, () => {
    const rest = [...members];
    return Array.from({ length: Math.floor(members.length / size) }, () =>
      Array.from({ length: size }, () => rest.splice(next(rest.length), 1)).flat(),
    );
  }).flat();
}

function figuresOf(worths: readonly GroupWorth[]): string[] {
  const meanOf = (figure: (worth: GroupWorth) => number) =>
    worths.reduce((sum, worth) => sum + figure(worth), 0) / worths.length;
  const least = meanOf(worth => worth.least);
  const variance = meanOf(worth => (worth.least - least) ** 2);
  const figures = [least, Math.sqrt(variance / worths.length), meanOf(worth => worth.mean)];
  return [...figures.map(figure => figure.toFixed(4)), String(worths.length)];
}
