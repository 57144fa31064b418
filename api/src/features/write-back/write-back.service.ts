import { UnprocessableError } from '../../domain/errors.ts';
import type { StoredEntry } from '../../domain/list-entry.ts';
import type { Catalogue } from '../../engine/catalogue/catalogue.ts';
import type { ImportedList } from '../../domain/imported-list.ts';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import { nameOf } from '../anime/anime-reference.ts';
import { factsOf, newerHere, type Difference } from './list-differences.ts';
import type { WriteBack, WriteBackChoice, WriteBackEntry, WriteBackPreview } from './write-back.dto.ts';
import type { WriteBackRow } from './write-back.entity.ts';
import type { WriteBackRepository } from './write-back.repository.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';

const MAX_SHOWN = 50;
const MAX_PREVIEWED = 100;
const NOT_OFFERED = 'This AniRec changes no lists at MyAnimeList (MAL_WRITES).';

/** Who wants it. */
export interface WriteBackChoices {
  /** Since when somebody does; null where they do not. */
  writesBackSince(userId: string): Promise<Date | null>;
  /** Notes it; an earlier time stays. */
  setWritesBackSince(userId: string, since: Date | null, transaction?: Transaction): Promise<void>;
}

export interface WriteBackOptions {
  repository: WriteBackRepository;
  users: WriteBackChoices;
  /** Somebody's list here. */
  entries: (userId: string) => Promise<readonly StoredEntry[]>;
  /** Their list at MyAnimeList. */
  ownList: (userId: string) => Promise<ImportedList>;
  catalogue: () => Pick<Catalogue, 'find'>;
  available: boolean;
  clock: Pick<Clock, 'now'>;
}

/** Whether people's changes go to their lists at MyAnimeList, and what becomes of them. */
export class WriteBackService {
  constructor(private readonly options: WriteBackOptions) {}

  /** What became of somebody's changes. */
  async report(userId: string): Promise<WriteBack> {
    const { repository, users, available } = this.options;
    const [since, counts, rows] = await Promise.all([
      users.writesBackSince(userId),
      repository.counts(userId),
      repository.findLatest(userId, MAX_SHOWN),
    ]);
    const countOf = (state: keyof WriteBack['counts']) => counts.get(state) ?? 0;
    return {
      ...{ available, since: available ? since : null },
      counts: {
        waiting: countOf('waiting'),
        sent: countOf('sent'),
        refused: countOf('refused'),
        overtaken: countOf('overtaken'),
        abandoned: countOf('abandoned'),
      },
      data: rows.map(row => this.present(row)),
    };
  }

  /**
   * What would be changed at MyAnimeList if all that is newer here were sent.
   *
   * @throws {UnprocessableError} where this AniRec does not offer it.
   * @throws {UpstreamAccessError} where the person has to sign in again.
   * @throws {UpstreamError} where MyAnimeList fails.
   */
  async preview(userId: string): Promise<WriteBackPreview> {
    const differences = await this.differences(userId);
    const data = differences.slice(0, MAX_PREVIEWED).map(({ here, there }) => ({
      animeId: here.animeId,
      ...nameOf(this.options.catalogue(), here.animeId, here.title),
      here: factsOf(here),
      there: there ? factsOf(there) : null,
    }));
    return { count: differences.length, data };
  }

  /**
   * Turns it on or off.
   *
   * @throws as {@link preview} does, where it is turned on.
   */
  async choose(userId: string, { writeBack, differences = 'leave' }: WriteBackChoice): Promise<WriteBack> {
    const { repository, users, clock, available } = this.options;
    if (writeBack === 'off') {
      await repository.together(async transaction => {
        await users.setWritesBackSince(userId, null, transaction);
        await repository.forget(transaction, userId);
      });
    } else {
      if (!available) throw new UnprocessableError(NOT_OFFERED);
      const newer = differences === 'send' ? await this.differences(userId) : [];
      await users.setWritesBackSince(userId, new Date(clock.now()));
      await repository.add(userId, newer.map(toKnown), new Date(clock.now()));
    }
    return this.report(userId);
  }

  /** Sends at once what waited for somebody to sign in. */
  async hasten(userId: string): Promise<void> {
    await this.options.repository.hasten(userId, new Date(this.options.clock.now()));
  }

  private async differences(userId: string): Promise<Difference[]> {
    const { entries, ownList, available } = this.options;
    if (!available) throw new UnprocessableError(NOT_OFFERED);
    const there = await ownList(userId);
    return newerHere(await entries(userId), there.entries);
  }

  private present(row: WriteBackRow): WriteBackEntry {
    const { animeId, title, state, changedAt, sent = null, reason = null } = row;
    return { animeId, ...nameOf(this.options.catalogue(), animeId, title), state, changedAt, sent, reason };
  }
}

function toKnown({ here: { animeId, title, updatedAt }, there }: Difference) {
  return { animeId, title, before: there ? factsOf(there) : null, changedAt: updatedAt };
}
