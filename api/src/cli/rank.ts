import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { linesOf, parseJson } from './ratings/text-lines.ts';
import { repeatedOf } from './ratings/held-out-lists.ts';
import { rank as rankTitles } from '../engine/recommender/rank.ts';
import type { PickedTitle } from '../engine/recommender/taste.ts';
import { readModel } from './read-model.ts';
import { writeWhole } from './write-whole.ts';

/** What `rank` is asked for. */
export interface RankOptions {
  readonly model: string;
  /** JSON lines: `{"user": "…", "entries": [[mal_id, score], …]}`; a score of 0 is watched and not scored. */
  readonly histories: string;
  /** JSON lines: `{"user": "…", "items": [mal_id, …]}`, best first. */
  readonly output: string;
  /** Titles a line. */
  readonly limit: number;
}

/** A line of histories that is not of the form that it must have. */
export class HistoryFormatError extends Error {
  override readonly name = 'HistoryFormatError';
}

/** The command `rank`: the model's ranking of everything that is not in a history, for each history of a file. */
export async function rank(config: Config, { model, histories, output, limit }: RankOptions): Promise<void> {
  const at = (path: string) => resolve(config.workingDirectory, path);
  const loaded = await readModel(at(model));
  const ranked: string[] = [];
  for await (const { number, text } of linesOf(at(histories))) {
    const { user, picks } = parseHistory(text, `${histories}:${number}`);
    ranked.push(JSON.stringify({ user, items: rankTitles(loaded, picks, limit) }));
  }
  await writeWhole(at(output), ranked.map(each => `${each}\n`).join(''));
  console.log(`Ranked for ${ranked.length} histories with model ${loaded.version}: ${output}.`);
}

function parseHistory(text: string, place: string): { user: string; picks: PickedTitle[] } {
  const parsed = parseJson(text);
  if (!isHistory(parsed)) {
    throw new HistoryFormatError(
      `${place}: must be {"user": "…", "entries": [[mal_id, score], …]}, scores 0 to 10.`,
    );
  }
  const ids = parsed.entries.map(([animeId]) => animeId);
  const twice = repeatedOf(ids);
  if (twice !== undefined) throw new HistoryFormatError(`${place}: the title ${twice} stands twice.`);
  const picks = parsed.entries.map(([animeId, score]) => ({ animeId, score: score === 0 ? null : score }));
  return { user: parsed.user, picks };
}

function isHistory(parsed: unknown): parsed is { user: string; entries: [number, number][] } {
  if (typeof parsed !== 'object' || parsed === null || !('user' in parsed) || !('entries' in parsed))
    return false;
  return typeof parsed.user === 'string' && Array.isArray(parsed.entries) && parsed.entries.every(isEntry);
}

function isEntry(entry: unknown): entry is [number, number] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [id, score] = entry as unknown[];
  return Number.isInteger(id) && Number.isInteger(score) && Number(score) >= 0 && Number(score) <= 10;
}
