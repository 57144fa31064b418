import { referenceTo } from '../anime/anime-reference.ts';
import { decodeCursor, encodeCursor } from '../../domain/cursor.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { Snapshots } from '../../engine/snapshot/snapshot.ts';
import type { HistoryEntry, HistoryKind, HistoryPage } from './history.dto.ts';
import type { HistoryRow } from './history.entity.ts';
import type { HistoryRepository } from './history.repository.ts';
import type { Note } from './note.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** The one order of history: the latest first. */
const ORDER = 'latest';
const MAX_ENTRIES = 1_000;
/** Whoever types on after a longer time searches for something new. */
const ONE_SEARCH_MS = 60_000;

/** Which part of a history. */
export interface HistoryQuery {
  kind?: HistoryKind;
  limit: number;
  cursor?: string;
}

/** What the history needs. */
export interface HistoryOptions {
  repository: HistoryRepository;
  snapshots: Snapshots;
  /** What somebody's list calls titles: the catalogue may have lost some that it gave. */
  listedTitles: (userId: string, animeIds: readonly number[]) => Promise<ReadonlyMap<number, string>>;
  clock: Pick<Clock, 'now'>;
}

/** Keeps what people asked for and were given. */
export class HistoryService {
  constructor(private readonly options: HistoryOptions) {}

  /**
   * Notes what somebody asked for and was given. A search that goes on from the one before, as `cowboy` does from `cow`,
   * takes its place. Of more than 1,000 entries the oldest go.
   */
  async add(userId: string, note: Note): Promise<void> {
    const createdAt = new Date(this.options.clock.now());
    const modelVersion = this.options.snapshots.current.model.version;
    await this.options.repository.add(
      userId,
      { modelVersion, ...note, createdAt },
      { replaces: before => goesOn(before, note, createdAt), most: MAX_ENTRIES },
    );
  }

  /** How many entries somebody's history has. */
  count(userId: string): Promise<number> {
    return this.options.repository.count(userId);
  }

  /** @throws {InvalidRequestError} where the cursor is not one that this history gave. */
  async page(userId: string, { kind, limit, cursor }: HistoryQuery): Promise<HistoryPage> {
    const found = await this.options.repository.findPage(userId, {
      ...(kind && { kind }),
      limit: limit + 1,
      ...(cursor !== undefined && { beforeId: decodeCursor(cursor, ORDER).afterId }),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const listedTitles = await this.listedTitles(userId, shown);
    return {
      data: shown.map(row => this.present(row, listedTitles)),
      page: { nextCursor: last ? encodeCursor({ sort: ORDER, afterId: last.id }) : null },
    };
  }

  /** @throws {NotFoundError} where somebody's history has no such entry. */
  async delete(userId: string, entryId: number): Promise<void> {
    const isDeleted = await this.options.repository.delete(userId, entryId);
    if (!isDeleted) throw new NotFoundError(`Your history has no entry ${entryId}.`);
  }

  /** Deletes all of somebody's history. */
  clear(userId: string): Promise<void> {
    return this.options.repository.deleteAll(userId);
  }

  private async listedTitles(
    userId: string,
    rows: readonly HistoryRow[],
  ): Promise<ReadonlyMap<number, string>> {
    const { catalogue } = this.options.snapshots.current;
    const lacked = new Set(rows.flatMap(({ results }) => results).filter(each => !catalogue.find(each)));
    return lacked.size === 0 ? new Map() : this.options.listedTitles(userId, [...lacked]);
  }

  private present(
    { id, input, results, modelVersion, createdAt }: HistoryRow,
    listedTitles: ReadonlyMap<number, string>,
  ): HistoryEntry {
    const { catalogue } = this.options.snapshots.current;
    const titles = results.map(each => referenceTo(catalogue, each, listedTitles.get(each)));
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
