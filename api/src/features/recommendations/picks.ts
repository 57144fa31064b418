import { InvalidRequestError } from '../../domain/errors.ts';
import type { RecommendationPick } from './recommendation-requests.dto.ts';
import { MAX_ANIME_ID } from '../../domain/max-anime-id.ts';

const PICK = /^(\d{1,10})(?::(10|[1-9]))?$/;

/**
 * Reads picks as an address writes them: ids, each with a score behind a colon if it has one, such as `1:9,5114`.
 *
 * @param pointer where in the request they stand.
 * @throws {InvalidRequestError} which points at the first that is malformed.
 */
export function parsePicks(text: string, pointer = '/query/picks'): RecommendationPick[] {
  return text.split(',').map(part => {
    const [, id, score] = PICK.exec(part) ?? [];
    if (!isId(id)) {
      throw malformed(pointer, part, 'a pick: write ids with scores from 1 to 10, such as 1:9,5114');
    }
    return score === undefined ? { animeId: Number(id) } : { animeId: Number(id), score: Number(score) };
  });
}

/**
 * Reads the titles that nothing like is wanted of as an address writes them: ids, such as `20,269`.
 *
 * @throws {InvalidRequestError} which points at the first that is malformed.
 */
export function parseUnlike(text: string): number[] {
  return text.split(',').map(part => {
    if (!isId(part)) throw malformed('/query/unlike', part, 'an id: write ids such as 20,269');
    return Number(part);
  });
}

function isId(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_ANIME_ID;
}

function malformed(pointer: string, part: string, wanted: string): InvalidRequestError {
  return new InvalidRequestError('The address cannot be read.', [
    { pointer, message: `${JSON.stringify(part)} is not ${wanted}` },
  ]);
}
