import { InvalidRequestError } from '../errors.ts';
import type { RecommendationPick } from './recommendations.dto.ts';

const PICK = /^(\d{1,10})(?::(10|[1-9]))?$/;
/** PostgreSQL's `integer` ends here, and MyAnimeList's ids are far below. */
const LARGEST_ID = 2 ** 31 - 1;

/**
 * Reads picks as an address writes them: ids, each with a score behind a colon if it has one, such as `1:9,5114`.
 *
 * @throws {InvalidRequestError} which points at the first that is malformed.
 */
export function parsePicks(text: string): RecommendationPick[] {
  return text.split(',').map(part => {
    const [, id, score] = PICK.exec(part) ?? [];
    const animeId = Number(id);
    if (id === undefined || animeId < 1 || animeId > LARGEST_ID) {
      const message = `${JSON.stringify(part)} is not a pick: write ids with scores from 1 to 10, such as 1:9,5114`;
      throw new InvalidRequestError('The picks cannot be read.', [{ pointer: '/query/picks', message }]);
    }
    return score === undefined ? { animeId } : { animeId, score: Number(score) };
  });
}
