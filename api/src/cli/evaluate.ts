import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { readFranchises } from './ratings/franchises-file.ts';
import { readRatings } from './ratings/ratings-file.ts';
import { readHeldOutLists } from './ratings/held-out-lists.ts';
import {
  coldTask,
  discoveryTask,
  fullTask,
  judge,
  summarise,
  type HeldOutList,
  type Summary,
  type Task,
} from '../engine/recommender/metrics.ts';
import type { Model } from '../engine/recommender/model.ts';
import type { Aim } from '../engine/recommender/shown-factors.ts';
import { rank } from '../engine/recommender/rank.ts';
import { evaluateColdStart } from './evaluate-cold-start.ts';
import { evaluateShown } from './evaluate-shown.ts';
import { evaluateTogether } from './evaluate-together.ts';
import { readModel } from './read-model.ts';
import { table } from './table.ts';

/** What `evaluate` is asked for. */
export interface EvaluateOptions {
  readonly model?: string | undefined;
  /** Held-out lists as JSON lines: see `cli/ratings/held-out-lists.ts`. */
  readonly lists?: string | undefined;
  /** A JSON object from MyAnimeList ids to franchises, which discovery needs. */
  readonly franchises?: string | undefined;
  /** Whether to measure what people are shown, and not what is predicted. */
  readonly shown: boolean;
  /** Whether to measure what groups are shown. */
  readonly together: boolean;
  /** The genres of titles, CSV, which themes are judged by; the catalogue's where it is left out. */
  readonly genres?: string | undefined;
  /** What the picks shall lead to whose answers are measured. */
  readonly aim: Aim;
  /** Measures how cold-start items are ranked: learns from the ratings of titles that began before this year. */
  readonly coldStartFrom?: number | undefined;
  /** What to learn from then. */
  readonly ratings: readonly string[];
  readonly users: readonly string[];
  /** Whom cold-start items are ranked for, in place of the held-out lists: users of the same ratings who are not learnt from. */
  readonly heldOutUsers?: readonly string[] | undefined;
}

/** A way of asking for recommendations, which is a row of the table. */
interface Mode {
  readonly name: string;
  readonly taskOf: (list: HeldOutList) => Task;
}

const COLD_STARTS = [1, 3, 5];
/** So many that 100 remain where only one title of each franchise counts. */
const RANKED = 1500;
const COLUMNS = ['R@20', 'R@50', 'NDCG@10', '±', 'NDCG@100', 'coverage@10', 'users'];

/** The command `evaluate`: how well a model finds what people liked who are not in its training data. */
export async function evaluate(config: Config, options: EvaluateOptions): Promise<void> {
  const { model, lists, franchises, genres, coldStartFrom, users, heldOutUsers } = options;
  const at = (path: string) => resolve(config.workingDirectory, path);
  if (coldStartFrom !== undefined && heldOutUsers !== undefined) {
    const ratings = options.ratings.map(at);
    const people = await readListsOf(ratings, heldOutUsers);
    console.log(await evaluateColdStart(config, coldStartFrom, ratings, users, people));
    return;
  }
  if (lists === undefined)
    throw new Error('evaluate needs --lists FILE, or --cold-start-from YEAR with --held-out-users PREFIX.');
  if (coldStartFrom !== undefined) {
    const people = await readHeldOutLists(at(lists));
    console.log(await evaluateColdStart(config, coldStartFrom, options.ratings.map(at), users, people));
    return;
  }
  if (model === undefined) throw new Error('evaluate needs --model FILE or --cold-start-from YEAR.');
  const loaded = await readModel(at(model));
  const heldOut = await readHeldOutLists(at(lists));
  if (options.shown) {
    console.log(`Model ${loaded.version}, ${heldOut.length} held-out lists\n`);
    console.log(await evaluateShown(config, loaded, heldOut, genres && at(genres), options.aim));
    return;
  }
  if (options.together) {
    console.log(`Model ${loaded.version}, ${heldOut.length} held-out lists\n`);
    console.log(await evaluateTogether(config, loaded, heldOut));
    return;
  }
  const modes = modesFor(franchises === undefined ? null : await readFranchises(at(franchises)));
  const rows = modes.map(({ name, taskOf }) => ({ name, summary: summaryOf(loaded, heldOut.map(taskOf)) }));
  console.log(`Model ${loaded.version}, ${heldOut.length} held-out lists\n`);
  console.log(tableOf(rows));
  if (franchises === undefined) console.log('\nNo row for discovery: it needs --franchises FILE.');
  for (const { name, summary } of rows) {
    if (summary && summary.tooShort > 0)
      console.log(`\n${name}: ${summary.tooShort} rankings have fewer than 100 titles.`);
  }
}

/** Lists of some users of ratings, all of which is given. */
async function readListsOf(ratings: readonly string[], prefixes: readonly string[]): Promise<HeldOutList[]> {
  const { lists } = await readRatings(ratings, user => prefixes.some(prefix => user.startsWith(prefix)));
  return lists.map(({ ids, scores }, index) => ({
    user: String(index),
    foldIn: ids.map((id, k) => [id, scores[k] ?? 0]),
    ...{ hidden: [], cold: [] },
  }));
}

function modesFor(franchises: ReadonlyMap<number, string> | null): Mode[] {
  const discovery: Mode[] = franchises
    ? [{ name: 'discovery', taskOf: list => discoveryTask(list, franchises) }]
    : [];
  const cold = COLD_STARTS.map((count): Mode => ({
    name: `cold ${count}`,
    taskOf: list => coldTask(list, count),
  }));
  return [{ name: 'full', taskOf: fullTask }, ...discovery, ...cold];
}

function summaryOf(model: Model, tasks: readonly Task[]): Summary | null {
  return summarise(tasks.flatMap(task => judge(task, rankingFor(model, task)) ?? []));
}

function rankingFor(model: Model, { given }: Task): number[] {
  const picks = given.map(([animeId, score]) => ({ animeId, score: score === 0 ? null : score }));
  return rank(model, picks, RANKED);
}

function tableOf(rows: readonly { name: string; summary: Summary | null }[]): string {
  return table([['', ...COLUMNS], ...rows.map(({ name, summary }) => [name, ...cellsOf(summary)])]);
}

/** Nobody has anything to find: no figures. */
function cellsOf(summary: Summary | null): string[] {
  if (!summary) return COLUMNS.map(column => (column === 'users' ? '0' : '–'));
  const { recall20, recall50, ndcg10, standardError, ndcg100, coverage10, users } = summary;
  const figures = [recall20, recall50, ndcg10, standardError, ndcg100, coverage10];
  return [...figures.map(figure => figure.toFixed(4)), String(users)];
}
