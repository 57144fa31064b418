import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { RatedList } from '../recommender/train.ts';

/** What files of ratings held. */
export interface Ratings {
  lists: RatedList[];
  ratings: number;
  /** The first malformed rows, each named with its file and line. */
  faults: string[];
  /** How many rows were malformed. */
  faultCount: number;
}

const HEADER = 'user,mal_id,score';
/** Malformed rows that are named one by one; beyond them they are counted. */
const FAULTS_NAMED = 20;

/**
 * Reads ratings: CSV files, gzipped where their name ends in `.gz`, with the columns `user,mal_id,score`; a score is
 * 1 to 10, or 0 for watched and not scored. Of two rows for one title the later counts.
 *
 * @param isWanted says whose ratings to take.
 * @throws where a file cannot be read or has other columns.
 */
export async function readRatings(
  paths: readonly string[],
  isWanted: (user: string) => boolean,
): Promise<Ratings> {
  const scoresByUser = new Map<string, Map<number, number>>();
  const faults: string[] = [];
  let faultCount = 0;
  for (const path of paths) {
    let line = 0;
    for await (const text of linesOf(path)) {
      line++;
      if (line === 1) refuseOtherColumns(text, path);
      else if (text !== '') {
        const row = parseRow(text);
        if (typeof row === 'string') {
          faultCount++;
          if (faults.length < FAULTS_NAMED) faults.push(`${path}:${line}: left out: ${row}`);
        } else if (isWanted(row.user)) {
          scoresOf(scoresByUser, row.user).set(row.id, row.score);
        }
      }
    }
  }
  const lists = [...scoresByUser.values()].map(scores => ({
    ids: [...scores.keys()],
    scores: [...scores.values()],
  }));
  return { lists, ratings: lists.reduce((sum, { ids }) => sum + ids.length, 0), faults, faultCount };
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', error => input.destroy(error));
  return createInterface({ input, crlfDelay: Infinity });
}

function refuseOtherColumns(header: string, path: string): void {
  if (header.trim() !== HEADER) throw new Error(`${path} has the columns ${header}; it must have ${HEADER}.`);
}

/** @returns the row, or what is wrong with it. */
function parseRow(text: string): { user: string; id: number; score: number } | string {
  const [user = '', id = '', score = '', ...rest] = text.split(',');
  if (user === '' || rest.length > 0) return `${JSON.stringify(text)} is not user,mal_id,score`;
  if (!/^[1-9]\d{0,8}$/.test(id)) return `${JSON.stringify(id)} is not a MyAnimeList id`;
  if (!/^(?:10|\d)$/.test(score)) return `${JSON.stringify(score)} is not a score from 0 to 10`;
  return { user, id: Number(id), score: Number(score) };
}

function scoresOf(scoresByUser: Map<string, Map<number, number>>, user: string): Map<number, number> {
  const known = scoresByUser.get(user);
  if (known) return known;
  const scores = new Map<number, number>();
  scoresByUser.set(user, scores);
  return scores;
}
