import { nameOf } from '../anime/anime-reference.ts';
import { toAnimeSummary } from '../anime/anime.dto.ts';
import { NotFoundError, UnprocessableError } from '../../domain/errors.ts';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import type { Snapshot } from '../../engine/snapshot/snapshot.ts';
import { plainTitle } from '../../domain/plain-title.ts';
import type { CountedEntry, ListedAnime, ListEntryFacts, ListEntryUpdate, ListPage } from './list.dto.ts';
import type { ListRepository, NamedTitles, UndoneChange } from './list.repository.ts';
import { listDocument, type ListDocument, type ListFormat } from './list-document.ts';
import type { ListEntry, StoredEntry } from '../../domain/list-entry.ts';
import type { MergeCounts, MergeOptions } from './list-merge.ts';
import { cursorAfter, positionOf, titlesAmong, type ListQuery } from './list-query.ts';
import { statisticsOf, type ListStatistics } from './list-statistics.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** An entry as it was put, and whether the list had none of its title before. */
export interface PutEntry {
  entry: ListedAnime;
  isNew: boolean;
}

/** What a list asks the snapshot for. */
interface NamesAndTitles {
  readonly catalogue: Snapshot['catalogue'];
  readonly searchIndex: Pick<Snapshot['searchIndex'], 'namedWith'>;
}

/** Keeps people's lists. */
export class ListService {
  constructor(
    private readonly repository: ListRepository,
    private readonly snapshots: { readonly current: NamesAndTitles },
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** All of somebody's entries, by the title's id. */
  entries(userId: string): Promise<StoredEntry[]> {
    return this.repository.findAll(userId);
  }

  /** What somebody's list calls titles, as far as they are on it; empty where it does not say. */
  titles(userId: string, animeIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
    return this.repository.findTitles(userId, animeIds);
  }

  /** What somebody's list says of a title; undefined where it is not on it. */
  entry(userId: string, animeId: number): Promise<StoredEntry | undefined> {
    return this.repository.find(userId, animeId);
  }

  /** Takes back what somebody changed, unless they have changed it again; nobody passes that on. */
  undo(userId: string, change: UndoneChange, transaction: Transaction): Promise<void> {
    return this.repository.undo(transaction, userId, change);
  }

  /** How many titles are on somebody's list. */
  count(userId: string): Promise<number> {
    return this.repository.count(userId);
  }

  /** What somebody's list adds up to. */
  async statistics(userId: string): Promise<ListStatistics> {
    return this.statisticsOf(await this.repository.findAll(userId));
  }

  /** What any list adds up to. */
  statisticsOf(entries: readonly CountedEntry[]): ListStatistics {
    return statisticsOf(entries, this.snapshots.current.catalogue);
  }

  /** All of somebody's list, as a file to keep. */
  async export(userId: string, format: ListFormat): Promise<ListDocument> {
    const entries = await this.repository.findAll(userId);
    return listDocument(
      entries.map(entry => this.named(entry)),
      format,
      new Date(this.clock.now()),
    );
  }

  /** @throws {InvalidRequestError} where the cursor is not one that this list gave. */
  async page(userId: string, query: ListQuery): Promise<ListPage> {
    const { cursor, q, status, score, sort, direction, limit } = query;
    const after = cursor === undefined ? undefined : positionOf(cursor, query);
    const animeIds = titlesAmong(this.snapshots.current.catalogue, query);
    const found = await this.repository.findPage(userId, {
      ...{ sort, limit: limit + 1 },
      ...(direction && { direction }),
      ...(status && { status }),
      ...(score && { scores: score }),
      ...(animeIds && { animeIds }),
      ...(q !== undefined && { named: this.titlesNamed(q) }),
      ...(after && { after }),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      data: shown.map(entry => this.present(entry)),
      page: { nextCursor: last ? cursorAfter(last, query) : null },
    };
  }

  /** @throws {NotFoundError} where the title is not on the list. */
  async find(userId: string, animeId: number): Promise<ListedAnime> {
    const entry = await this.repository.find(userId, animeId);
    if (!entry) throw new NotFoundError(`No title with the id ${animeId} is on your list.`);
    return this.present(entry);
  }

  /**
   * Makes an update what the list says of a title. Where it says so already nothing is changed.
   *
   * @throws {NotFoundError} where neither the catalogue nor the list has the title.
   * @throws {UnprocessableError} where it has fewer episodes than were watched.
   */
  async put(userId: string, animeId: number, update: ListEntryUpdate): Promise<PutEntry> {
    const known = await this.repository.find(userId, animeId);
    const title = this.snapshots.current.catalogue.find(animeId)?.title ?? known?.title;
    if (title === undefined)
      throw new NotFoundError(`No anime has the id ${animeId}, and none with it is on your list.`);
    if (update.progress !== known?.progress) this.refuseSurplus(animeId, update.progress);
    if (known && isAlike(known, update)) return { entry: this.present(known), isNew: false };
    const { status, score, progress } = update;
    const entry = { animeId, title, status, score, progress, updatedAt: new Date(this.clock.now()) };
    await this.repository.save(userId, entry);
    return { entry: this.present(entry), isNew: known === undefined };
  }

  /** Takes a title off the list, and remembers it: a refresh does not bring it back. One that is not on it is off it already. */
  delete(userId: string, animeId: number): Promise<void> {
    return this.repository.delete(userId, animeId, new Date(this.clock.now()));
  }

  /**
   * Writes what another place says into somebody's list, all of it or nothing. Titles that it does not have stay.
   *
   * @param entries each title once. One of which nobody knows how old it is, or which claims to be from the future, is new.
   */
  async merge(
    userId: string,
    entries: readonly ListEntry[],
    options: MergeOptions = {},
  ): Promise<MergeCounts> {
    const { catalogue } = this.snapshots.current;
    const now = new Date(this.clock.now());
    const staysRemoved = await this.removedSince(userId, entries, options);
    const removed = new Set(staysRemoved);
    const taken = entries.filter(entry => !removed.has(entry));
    const stored = taken.map(entry => ({
      ...entry,
      title: catalogue.find(entry.animeId)?.title ?? plainTitle(entry.title),
      updatedAt: entry.updatedAt && entry.updatedAt < now ? entry.updatedAt : now,
    }));
    const counts =
      options.origin === 'owner'
        ? await this.repository.mergeOwn(userId, stored)
        : await this.repository.merge(userId, stored, options);
    return { ...counts, staysRemoved };
  }

  /** Entries whose titles were taken off the list later than the source changed them, as far as it says when. */
  private async removedSince(
    userId: string,
    entries: readonly ListEntry[],
    { precedence, transaction }: MergeOptions,
  ): Promise<readonly ListEntry[]> {
    if (precedence !== 'latest') return [];
    const removals = await this.repository.removals(userId, transaction);
    return entries.filter(({ animeId, updatedAt }) => {
      const removedAt = removals.get(animeId);
      return removedAt !== undefined && (updatedAt === null || updatedAt <= removedAt);
    });
  }

  /** What was brought along counts, even where it is more than the catalogue knows: only a new number is refused. */
  private refuseSurplus(animeId: number, progress: number): void {
    const episodes = this.snapshots.current.catalogue.find(animeId)?.episodes ?? Infinity;
    if (progress <= episodes) return;
    throw new UnprocessableError('More episodes are watched than there are.', [
      { pointer: '/body/progress', message: `must be at most ${episodes}: it has no more episodes` },
    ]);
  }

  private titlesNamed(text: string): NamedTitles {
    return { text, animeIds: this.snapshots.current.searchIndex.namedWith(text) };
  }

  private present(entry: StoredEntry): ListedAnime {
    const anime = this.snapshots.current.catalogue.find(entry.animeId);
    return { ...this.named(entry), anime: anime ? toAnimeSummary(anime) : null };
  }

  /** What was stored may be older than the catalogue, and a list may say no more of a title than its id. */
  private named(entry: StoredEntry): ListEntryFacts {
    return { ...entry, ...nameOf(this.snapshots.current.catalogue, entry.animeId, entry.title) };
  }
}

function isAlike(entry: StoredEntry, { status, score, progress }: ListEntryUpdate): boolean {
  return entry.status === status && entry.score === score && entry.progress === progress;
}
