import { decodeCursor, encodeCursor } from '../anime/cursor.ts';
import { NotFoundError } from '../errors.ts';
import type { Snapshots } from '../snapshot/snapshot.ts';
import type { HistoryEntry, HistoryKind, HistoryPage } from './history.dto.ts';
import type { HistoryRow } from './history.entity.ts';
import type { HistoryRepository } from './history.repository.ts';
import type { Note } from './note.ts';

/** The one order of history: the latest first. */
const ORDER = 'latest';
const MOST_ENTRIES = 1_000;
/** Whoever types on after a longer time searches for something new. */
const ONE_SEARCH_MS = 60_000;

/** Which part of a history. */
export interface HistoryQuery {
  kind?: HistoryKind;
  limit: number;
  cursor?: string;
}

/** Keeps what people asked for and were given. */
export class HistoryService {
  constructor(
    private readonly repository: HistoryRepository,
    private readonly snapshots: Snapshots,
    private readonly now: () => Date,
  ) {}

  /**
   * Notes what somebody asked for and was given. A search that goes on from the one before, as `cowboy` does from `cow`,
   * takes its place. Of more than 1,000 entries the oldest go.
   */
  async add(userId: string, note: Note): Promise<void> {
    const createdAt = this.now();
    const modelVersion = this.snapshots.current.model.version;
    await this.repository.add(
      userId,
      { modelVersion, ...note, createdAt },
      { replaces: before => goesOn(before, note, createdAt), most: MOST_ENTRIES },
    );
  }

  /** How many entries somebody's history has. */
  count(userId: string): Promise<number> {
    return this.repository.count(userId);
  }

  /** @throws {InvalidRequestError} where the cursor is not one that this history gave. */
  async page(userId: string, { kind, limit, cursor }: HistoryQuery): Promise<HistoryPage> {
    const found = await this.repository.findPage(userId, {
      ...(kind && { kind }),
      limit: limit + 1,
      ...(cursor !== undefined && { beforeId: decodeCursor(cursor, ORDER).afterId }),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      data: shown.map(row => this.present(row)),
      page: { nextCursor: last ? encodeCursor({ sort: ORDER, afterId: last.id }) : null },
    };
  }

  /** @throws {NotFoundError} where somebody's history has no such entry. */
  async delete(userId: string, entryId: number): Promise<void> {
    const isDeleted = await this.repository.delete(userId, entryId);
    if (!isDeleted) throw new NotFoundError(`Your history has no entry ${entryId}.`);
  }

  /** Deletes all of somebody's history. */
  clear(userId: string): Promise<void> {
    return this.repository.deleteAll(userId);
  }

  private present({ id, input, results, modelVersion, createdAt }: HistoryRow): HistoryEntry {
    const { catalogue } = this.snapshots.current;
    const titles = results.map(each => ({ id: each, title: catalogue.find(each)?.title ?? `#${each}` }));
    const facts = { id, results: titles, modelVersion, createdAt };
    return 'query' in input
      ? { ...facts, kind: 'search', input }
      : { ...facts, kind: 'recommendations', input };
  }
}

function goesOn(before: HistoryRow, note: Note, now: Date): boolean {
  if (note.kind !== 'search' || !('query' in before.input)) return false;
  const isSoon = now.getTime() - before.createdAt.getTime() < ONE_SEARCH_MS;
  return isSoon && note.input.query.toLowerCase().startsWith(before.input.query.toLowerCase());
}
