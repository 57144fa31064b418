import type { Feedback } from '../feedback/feedback.dto.ts';
import type { ListEntry } from '../../domain/list-entry.ts';
import type { Taste } from '../../engine/recommender/taste.ts';
import type { RequestedInput } from './faults.ts';
import type { ListRecommendationOptions } from './recommendation-requests.dto.ts';

/** What recommendations are made from, wherever it comes from. */
export interface RecommendationInput {
  readonly taste: Taste;
  /** Titles that are known and not to be shown. */
  readonly planned: ReadonlySet<number>;
  /** Titles of whose franchises nothing is to be shown. */
  readonly refused: readonly number[];
  /** What titles are called that the catalogue may lack: lists hold more than it does. */
  readonly names: ReadonlyMap<number, string>;
}

/** All that somebody has said of titles. */
export interface Opinions {
  /** Their list; each title once. */
  readonly entries: readonly OpinionOnTitle[];
  /** What they do not want; each title once. */
  readonly unwanted: readonly UnwantedTitle[];
}

type OpinionOnTitle = Pick<ListEntry, 'animeId' | 'title' | 'status' | 'score'>;
type UnwantedTitle = Pick<Feedback, 'animeId' | 'reason'>;

/** Scores up to here say that somebody did not like a title. */
const HIGHEST_DISLIKE = 4;

/** Of a guest nothing is known but what they ask for. */
export function inputOfRequest({ picks, unlike }: RequestedInput): RecommendationInput {
  const scored = picks.map(({ animeId, score }) => ({ animeId, score: score ?? null }));
  const taste = { picks: scored, disliked: [], unlike };
  return { taste, planned: new Set(), refused: [], names: new Map() };
}

/**
 * What a list and feedback say. What was watched speaks for titles like it; what was dropped, scored low or is not wanted
 * speaks against them, or for nothing where dislikes are to be ignored. Once a title is watched or dropped, that says
 * more than feedback from before.
 */
export function inputOfList(
  { entries, unwanted }: Opinions,
  { planToWatch = 'hide', dislikes = 'count' }: ListRecommendationOptions,
): RecommendationInput {
  const planned = idsOf(entries.filter(({ status }) => status === 'plan_to_watch'));
  const dropped = idsOf(entries.filter(({ status }) => status === 'dropped'));
  const watched = entries.filter(({ status }) => status !== 'plan_to_watch' && status !== 'dropped');
  const tried = new Set([...idsOf(watched), ...dropped]);
  const rejected = unwanted.filter(({ animeId }) => !tried.has(animeId));
  return {
    taste: dislikes === 'count' ? criticalTaste(watched, dropped, rejected) : mildTaste(watched),
    planned: new Set(planToWatch === 'hide' ? planned : []),
    refused: [...dropped, ...idsOf(rejected)],
    names: new Map(entries.map(({ animeId, title }) => [animeId, title])),
  };
}

/** Whoever has seen a title elsewhere has not said whether they liked it. */
function criticalTaste(
  watched: readonly OpinionOnTitle[],
  dropped: readonly number[],
  rejected: readonly UnwantedTitle[],
): Taste {
  return {
    picks: watched.filter(title => !isLow(title)),
    disliked: [
      ...idsOf(watched.filter(isLow)),
      ...dropped,
      ...idsOf(rejected.filter(({ reason }) => reason !== 'seen_elsewhere')),
    ],
    unlike: [],
  };
}

/** As picks, titles with low scores weigh nothing: their franchises are begun all the same. */
function mildTaste(watched: readonly OpinionOnTitle[]): Taste {
  return { picks: watched, disliked: [], unlike: [] };
}

function isLow({ score }: OpinionOnTitle): boolean {
  return score !== null && score <= HIGHEST_DISLIKE;
}

function idsOf(titles: readonly { animeId: number }[]): number[] {
  return titles.map(({ animeId }) => animeId);
}
