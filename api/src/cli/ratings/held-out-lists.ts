import type { HeldOutList, RatedEntry } from '../../engine/recommender/metrics.ts';
import { linesOf, parseJson } from './text-lines.ts';
import { MAX_ANIME_ID } from '../../domain/max-anime-id.ts';

/** A file of held-out lists that cannot be evaluated; the message names the line and what is wrong with it. */
export class HeldOutListError extends Error {
  override readonly name = 'HeldOutListError';
}

const FORM = '{"user": "…", "fold_in": [[mal_id, score], …], "hidden": […], "cold": [mal_id, …]}';

/**
 * Reads held-out lists: JSON lines, gzipped where the file's name ends in `.gz`, with a score from 1 to 10, or 0 for
 * watched and not scored.
 *
 * @throws {HeldOutListError} where a line is malformed, somebody has two, or there is none: an evaluation of a part
 *   of the lists would look like one of all.
 */
export async function readHeldOutLists(path: string): Promise<HeldOutList[]> {
  const lists = new Map<string, HeldOutList>();
  for await (const { number, text } of linesOf(path)) {
    const list = parseHeldOutList(text);
    if (typeof list === 'string') throw new HeldOutListError(`${path}:${number}: ${list}.`);
    if (lists.has(list.user)) {
      throw new HeldOutListError(`${path}:${number}: the user ${JSON.stringify(list.user)} stands twice.`);
    }
    lists.set(list.user, list);
  }
  if (lists.size === 0) throw new HeldOutListError(`${path} holds no lists.`);
  return [...lists.values()];
}

/** @returns the list, or what is wrong with it. */
export function parseHeldOutList(line: string): HeldOutList | string {
  const parsed = parseJson(line);
  if (!isList(parsed)) return `the line is not ${FORM}`;
  const { user, fold_in: foldIn, hidden, cold } = parsed;
  const ids = [...foldIn, ...hidden].map(([id]) => id);
  const known = new Set(ids);
  if (known.size < ids.length) return `the title ${String(repeatedOf(ids))} stands twice`;
  const stranger = cold.find(id => !known.has(id));
  if (stranger !== undefined) return `the title ${stranger} of "cold" is in neither part of the list`;
  if (new Set(cold).size < cold.length) return `the title ${String(repeatedOf(cold))} of "cold" stands twice`;
  return { user, foldIn, hidden, cold };
}

interface Line {
  user: string;
  fold_in: RatedEntry[];
  hidden: RatedEntry[];
  cold: number[];
}

function isList(parsed: unknown): parsed is Line {
  if (typeof parsed !== 'object' || parsed === null) return false;
  if (!('user' in parsed && 'fold_in' in parsed && 'hidden' in parsed && 'cold' in parsed)) return false;
  const { user, fold_in: foldIn, hidden, cold } = parsed;
  return (
    typeof user === 'string' &&
    user !== '' &&
    [foldIn, hidden].every(part => Array.isArray(part) && part.every(isEntry)) &&
    Array.isArray(cold) &&
    cold.every(isId)
  );
}

function isEntry(entry: unknown): entry is RatedEntry {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [id, score] = entry as unknown[];
  return isId(id) && Number.isInteger(score) && Number(score) >= 0 && Number(score) <= 10;
}

function isId(id: unknown): id is number {
  return Number.isInteger(id) && Number(id) > 0 && Number(id) <= MAX_ANIME_ID;
}

/** The first id that stands twice; undefined where each stands once. */
export function repeatedOf(ids: readonly number[]): number | undefined {
  const seen = new Set<number>();
  return ids.find(id => seen.size === seen.add(id).size);
}
