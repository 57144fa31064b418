import type { FeedbackReason, ListEntryUpdate } from '@anirec/openapi/angular';
import { REASONS } from './reason-names';
import { isScore } from '../picks/picks-text';
import { STATUSES } from './list-status';

/** More than this, and the API would not recommend from it. */
export const MAX_KEPT_ENTRIES = 500;
/** The API keeps away from no more at once. */
export const MAX_KEPT_DISMISSALS = 100;

const MAX_ID = 2 ** 31 - 1;
const MAX_TITLE = 500;
const MAX_EPISODES = 100_000;

/** A title on the list. */
export interface KeptEntry extends ListEntryUpdate {
  readonly animeId: number;
  readonly title: string;
  /** As ISO 8601 writes it. */
  readonly updatedAt: string;
}

/** A title that is not wanted. */
export interface KeptDismissal {
  readonly animeId: number;
  readonly title: string;
  readonly reason: FeedbackReason | null;
  /** As ISO 8601 writes it. */
  readonly createdAt: string;
}

/** All that a browser keeps of what somebody says of titles, the latest first. No title stands twice in either. */
export interface BrowserListContent {
  readonly entries: readonly KeptEntry[];
  readonly unwanted: readonly KeptDismissal[];
}

export const EMPTY_BROWSER_LIST: BrowserListContent = { entries: [], unwanted: [] };

/** Reads what was stored, by whatever version of the application or hand; what cannot be read is left out. */
export function parseBrowserList(stored: unknown): BrowserListContent {
  return {
    entries: distinct(items(stored, 'entries').filter(isKeptEntry)).slice(0, MAX_KEPT_ENTRIES),
    unwanted: distinct(items(stored, 'unwanted').filter(isKeptDismissal)).slice(0, MAX_KEPT_DISMISSALS),
  };
}

/** Puts an item first, in the place of the one of the same title. */
export function withItem<Item extends { readonly animeId: number }>(
  all: readonly Item[],
  item: Item,
): readonly Item[] {
  return [item, ...withoutTitle(all, item.animeId)];
}

/** All but those of a title. */
export function withoutTitle<Item extends { readonly animeId: number }>(
  all: readonly Item[],
  animeId: number,
): readonly Item[] {
  return all.filter(each => each.animeId !== animeId);
}

function items(stored: unknown, name: keyof BrowserListContent): readonly unknown[] {
  const value: unknown =
    typeof stored === 'object' && stored !== null ? Reflect.get(stored, name) : undefined;
  return Array.isArray(value) ? value : [];
}

function isKeptEntry(value: unknown): value is KeptEntry {
  const { status, score, progress, updatedAt } = fieldsOf(value);
  return (
    isOfTitle(value) &&
    STATUSES.some(each => each === status) &&
    (score === null || isScore(score)) &&
    isWhole(progress, 0, MAX_EPISODES) &&
    isMoment(updatedAt)
  );
}

function isKeptDismissal(value: unknown): value is KeptDismissal {
  const { reason, createdAt } = fieldsOf(value);
  return (
    isOfTitle(value) && (reason === null || REASONS.some(each => each === reason)) && isMoment(createdAt)
  );
}

function isOfTitle(value: unknown): boolean {
  const { animeId, title } = fieldsOf(value);
  return isWhole(animeId, 1, MAX_ID) && typeof title === 'string' && title.length <= MAX_TITLE;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function distinct<Item extends { readonly animeId: number }>(all: readonly Item[]): readonly Item[] {
  return [...new Map(all.map(each => [each.animeId, each])).values()];
}
