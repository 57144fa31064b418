import { InvalidRequestError, NotFoundError } from '../errors.ts';
import type { Snapshots } from '../snapshot/snapshot.ts';
import { toAnimeDetails, toAnimeSummary, type AnimeDetails, type AnimePage } from './anime.dto.ts';
import type { AnimeSort, CatalogueFilter } from './catalogue.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** Which part of the catalogue, in which order. */
export interface AnimeQuery extends CatalogueFilter {
  sort: AnimeSort;
  limit: number;
  cursor?: string;
}

/** Reads the catalogue. */
export class AnimeService {
  constructor(private readonly snapshots: Snapshots) {}

  /** @throws {NotFoundError} where no title has the id. */
  details(animeId: number): AnimeDetails {
    const entry = this.snapshots.current.catalogue.find(animeId);
    if (!entry) throw new NotFoundError(`No anime has the id ${animeId}.`);
    return toAnimeDetails(entry);
  }

  /** @throws {InvalidRequestError} where the cursor is not one that this list gave. */
  list({ sort, limit, cursor, ...filter }: AnimeQuery): AnimePage {
    const found = this.snapshots.current.catalogue.search(filter, sort);
    const start = cursor === undefined ? 0 : startAfter(found, decodeCursor(cursor, sort).afterId);
    const shown = found.slice(start, start + limit);
    const last = shown.at(-1);
    const more = last !== undefined && start + limit < found.length;
    return {
      data: shown.map(toAnimeSummary),
      page: { nextCursor: more ? encodeCursor({ sort, afterId: last.id }) : null },
    };
  }
}

function startAfter(found: readonly { id: number }[], afterId: number): number {
  const index = found.findIndex(entry => entry.id === afterId);
  if (index >= 0) return index + 1;
  throw new InvalidRequestError('The cursor cannot be used.', [
    { pointer: '/query/cursor', message: 'belongs to another filter; begin again without a cursor' },
  ]);
}
