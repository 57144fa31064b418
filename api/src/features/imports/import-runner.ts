import type { Logger } from 'pino';
import { RefusedError } from '../../domain/errors.ts';
import type { ImportedList } from '../../domain/imported-list.ts';
import type { MergeCounts, Precedence } from '../list/list-merge.ts';
import type { ListService } from '../list/list.service.ts';
import { UpstreamAccessError, UpstreamError } from '../../upstream/upstream-error.ts';
import { BackgroundTasks } from '../../platform/scheduling/background-tasks.ts';
import type { ImportReport, LeftOutTitle } from './imports.dto.ts';
import type { ImportsRepository } from './imports.repository.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

const HEARTBEAT_MS = 5_000;
const MAX_LEFT_OUT_SHOWN = 100;
const MAX_NOTES_SHOWN = 100;
const REMOVED = 'You took it off your list here after it was last changed there.';

/** Reads a list from where it is, and tells after each part of it how many titles were read so far. */
export type ReadList = (onProgress: (titlesRead: number) => void) => Promise<ImportedList<LeftOutTitle>>;

/** An import that has been written down as begun. */
export interface BegunImport {
  id: string;
  userId: string;
  read: ReadList;
  precedence: Precedence;
  /** Told once the list is stored. */
  onCompleted: () => Promise<void>;
}

export interface ImportRunnerOptions {
  repository: ImportsRepository;
  list: ListService;
  clock: Pick<Clock, 'now'>;
  logger: Logger;
}

/**
 * Runs imports, each until it is completed or has failed. What it reads is stored in one transaction with its
 * completion: whenever the process dies, either all of the list is stored and the import is completed, or nothing is
 * stored, and nothing of it ever will be.
 */
export class ImportRunner {
  private readonly tasks = new BackgroundTasks();

  constructor(private readonly options: ImportRunnerOptions) {}

  /** Runs an import, while its caller does something else. */
  start(begun: BegunImport): void {
    this.tasks.add(this.run(begun));
  }

  /** Waits until every import that is under way has ended. */
  drain(): Promise<void> {
    return this.tasks.drain();
  }

  private async run(begun: BegunImport): Promise<void> {
    const heartbeat = setInterval(() => void this.advance(begun.id, {}), HEARTBEAT_MS);
    try {
      await this.bring(begun);
    } catch (error) {
      await this.fail(begun, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async bring({ id, userId, read, precedence, onCompleted }: BegunImport): Promise<void> {
    const { repository, list, clock } = this.options;
    const source = await read(done => void this.advance(id, { done }));
    const total = source.entries.length + source.leftOut.length;
    await repository.advance(id, { done: total, total }, new Date(clock.now()));
    await repository.complete(id, new Date(clock.now()), async transaction =>
      reportOf(source, await list.merge(userId, source.entries, { precedence, transaction })),
    );
    await onCompleted();
  }

  /** Progress that cannot be noted is noted the next time. */
  private async advance(id: string, progress: { done?: number }): Promise<void> {
    const { repository, clock, logger } = this.options;
    await repository.advance(id, progress, new Date(clock.now())).catch((error: unknown) => {
      logger.warn({ err: error }, 'the progress of an import could not be noted');
    });
  }

  /** Where not even the failure can be noted, the import shows no more life, and is taken for interrupted. */
  private async fail({ id, userId }: BegunImport, error: unknown): Promise<void> {
    const { repository, clock, logger } = this.options;
    if (await this.isGone(userId, id)) return;
    if (!isForPeople(error)) logger.error({ err: error, import: id }, 'an import failed');
    const reason = isForPeople(error)
      ? error.message
      : 'Something failed on our side. Start the import again.';
    await repository.fail(id, reason, new Date(clock.now())).catch((another: unknown) => {
      logger.error({ err: another, import: id }, 'the failure of an import could not be noted');
    });
  }

  /** Whoever deletes their account meanwhile takes the import along: that is no failure of it. */
  private async isGone(userId: string, id: string): Promise<boolean> {
    const { repository } = this.options;
    return repository.find(userId, id).then(
      row => row === undefined,
      () => false,
    );
  }
}

function isForPeople(error: unknown): error is Error {
  return (
    error instanceof RefusedError || error instanceof UpstreamError || error instanceof UpstreamAccessError
  );
}

function reportOf(
  { leftOut, notes }: ImportedList<LeftOutTitle>,
  { staysRemoved, ...counts }: MergeCounts,
): ImportReport {
  const removed = staysRemoved.map(({ animeId, title }) => ({ animeId, title, reason: REMOVED }));
  const allLeftOut = [...leftOut, ...removed].sort((a, b) => Number('choice' in b) - Number('choice' in a));
  return {
    ...{ ...counts, leftOutCount: allLeftOut.length, leftOut: allLeftOut.slice(0, MAX_LEFT_OUT_SHOWN) },
    ...{ noteCount: notes.length, notes: notes.slice(0, MAX_NOTES_SHOWN) },
  };
}
