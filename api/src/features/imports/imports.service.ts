import { ConflictError, NotFoundError, UnprocessableError } from '../../domain/errors.ts';
import { sha256Of } from '../../platform/crypto/sha256.ts';
import { readListFile } from '../list/formats/read-list-file.ts';
import type { Precedence } from '../list/list-merge.ts';
import type { Upstream } from '../../upstream/upstream-error.ts';
import type { ImportRunner, ReadList } from './import-runner.ts';
import type { Import, ImportReport, ImportRequest, Imports, ImportSource } from './imports.dto.ts';
import type { ImportRow } from './imports.entity.ts';
import type { ImportsRepository } from './imports.repository.ts';
import { findTitles, type SearchableTitles } from './title-finder.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

/** An import whose process shows no life for so long is taken for interrupted. It shows some every 5 s. */
const SILENCE_MS = 30_000;
const INTERRUPTED = 'The import was interrupted. Nothing of it was stored; start it again.';
const DAY_MS = 24 * 60 * 60 * 1000;
const KEYS_KEPT_MS = DAY_MS;
const IMPORTS_KEPT_MS = 30 * DAY_MS;
const MAX_SHOWN = 20;
/** What reports lack that were stored before there were notes. */
const BEFORE_NOTES: Pick<ImportReport, 'noteCount' | 'notes'> = { noteCount: 0, notes: [] };

/** Where lists that are not files are read. */
export interface ListSources {
  /** Somebody's own list on MyAnimeList, where they signed in. */
  ownList(userId: string, ...progress: Parameters<ReadList>): ReturnType<ReadList>;
  /** Anybody's public list. */
  publicList(upstream: Upstream, userName: string, ...progress: Parameters<ReadList>): ReturnType<ReadList>;
}

export interface ImportsOptions {
  repository: ImportsRepository;
  runner: ImportRunner;
  sources: ListSources;
  /** Told when somebody's own list has been brought from MyAnimeList. */
  noteListSynced: (userId: string) => Promise<void>;
  /** Where titles are found that a file tells by their names. */
  titles: () => SearchableTitles;
  clock: Pick<Clock, 'now'>;
  newId: () => string;
}

/** Which list is to be brought, and how it is read. */
interface Order {
  source: ImportSource;
  userName: string | null;
  /** The same for the same request. */
  requestHash: string;
  read: ReadList;
  precedence: Precedence;
}

/** Brings lists from elsewhere. */
export class ImportsService {
  constructor(private readonly options: ImportsOptions) {}

  /**
   * Begins to bring a list from another site.
   *
   * @param key what the caller calls the request by; a request that was made before begins nothing.
   * @returns the import that the request began, now or before.
   * @throws {UnprocessableError} where the request cannot be carried out, or the key stands for another one.
   * @throws {ConflictError} where another import of the same person is under way.
   */
  start(userId: string, { source, userName }: ImportRequest, key?: string): Promise<Import> {
    const { sources } = this.options;
    if (source === 'anilist' && userName === undefined)
      throw new UnprocessableError('The import cannot be started.', [
        { pointer: '/body/userName', message: 'is needed, since nobody signs in with AniList here' },
      ]);
    return this.begin(userId, key, {
      source,
      userName: userName ?? null,
      requestHash: sha256Of(JSON.stringify([source, userName])),
      read: onProgress =>
        userName === undefined
          ? sources.ownList(userId, onProgress)
          : sources.publicList(source, userName, onProgress),
      precedence: 'source',
    });
  }

  /**
   * Begins to bring somebody's own list from MyAnimeList without having been asked to: what was changed here after it
   * was changed there stays.
   *
   * @throws {ConflictError} where an import of the same person is under way.
   */
  refresh(userId: string): Promise<Import> {
    return this.begin(userId, undefined, {
      ...{
        source: 'myanimelist',
        userName: null,
        requestHash: sha256Of('refresh'),
        precedence: 'latest',
      },
      read: onProgress => this.options.sources.ownList(userId, onProgress),
    });
  }

  /**
   * Begins to bring the list of a file.
   *
   * @param key as for {@link start}.
   * @throws {ListFileError} where the file cannot be read.
   * @throws {UnprocessableError} where the key stands for another request.
   * @throws {ConflictError} where another import of the same person is under way.
   */
  async startFromFile(userId: string, file: Uint8Array, key?: string): Promise<Import> {
    const list = findTitles(await readListFile(file), this.options.titles());
    return this.begin(userId, key, {
      ...{ source: 'file', userName: null, requestHash: sha256Of(file), precedence: 'source' },
      read: () => Promise.resolve(list),
    });
  }

  /** @throws {NotFoundError} where the person has no import of the id. */
  async find(userId: string, id: string): Promise<Import> {
    await this.endInterrupted(userId);
    const row = await this.options.repository.find(userId, id);
    if (!row) throw new NotFoundError('You have no import of this id.');
    return toImport(row);
  }

  /** Somebody's latest imports. */
  async latest(userId: string): Promise<Imports> {
    await this.endInterrupted(userId);
    return { data: (await this.options.repository.findLatest(userId, MAX_SHOWN)).map(toImport) };
  }

  /**
   * Ends imports whose process died before it could.
   *
   * @param userId whose; without one, everybody's.
   */
  async endInterrupted(userId?: string): Promise<void> {
    const now = new Date(this.options.clock.now());
    const since = new Date(now.getTime() - SILENCE_MS);
    await this.options.repository.failSilent(since, INTERRUPTED, now, userId);
  }

  private async begin(userId: string, key: string | undefined, order: Order): Promise<Import> {
    const { repository, runner, newId, clock } = this.options;
    await this.endInterrupted(userId);
    await this.tidy(userId);
    const { source, userName, requestHash, read, precedence } = order;
    const known = await this.findBegun(userId, key, order);
    if (known) return toImport(known);
    const fields = { source, userName, requestHash, userId, id: newId(), idempotencyKey: key ?? null };
    const row = await repository.begin(fields, new Date(clock.now()));
    if (row) {
      const onCompleted = () => this.noteCompleted(userId, order);
      runner.start({ id: row.id, userId, read, precedence, onCompleted });
      return toImport(row);
    }
    const begunMeanwhile = await this.findBegun(userId, key, order);
    if (begunMeanwhile) return toImport(begunMeanwhile);
    throw new ConflictError('Another import of yours is under way. Wait until it has ended.');
  }

  private async findBegun(
    userId: string,
    key: string | undefined,
    order: Order,
  ): Promise<ImportRow | undefined> {
    const row = key === undefined ? undefined : await this.options.repository.findByKey(userId, key);
    if (row && row.requestHash !== order.requestHash)
      throw new UnprocessableError('The Idempotency-Key stands for another import that you have started.');
    return row;
  }

  private async noteCompleted(userId: string, { source, userName }: Order): Promise<void> {
    if (source === 'myanimelist' && userName === null) await this.options.noteListSynced(userId);
  }

  private async tidy(userId: string): Promise<void> {
    const now = this.options.clock.now();
    const before = { keys: new Date(now - KEYS_KEPT_MS), imports: new Date(now - IMPORTS_KEPT_MS) };
    await this.options.repository.tidy(userId, before);
  }
}

function toImport(row: ImportRow): Import {
  const { id, source, userName = null, state, done, total = null } = row;
  const { error = null, createdAt, finishedAt = null } = row;
  const report = row.report ? { ...BEFORE_NOTES, ...row.report } : null;
  return { id, source, userName, state, done, total, report, error, createdAt, finishedAt };
}
