import type { Logger } from 'pino';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { Metrics } from '../../platform/telemetry/metrics.ts';
import {
  ChangeRefusedError,
  type MyAnimeListChanges,
  type ThereEntry,
} from '../../upstream/myanimelist-changes.ts';
import { UpstreamAccessError, UpstreamError } from '../../upstream/upstream-error.ts';
import type { ListService } from '../list/list.service.ts';
import type { AccountTokens } from '../oauth/account-tokens.ts';
import { changeBetween, factsOf, isNewer, saysTheSame } from './list-differences.ts';
import type { WriteBackState } from './write-back.dto.ts';
import type { WriteBackRow } from './write-back.entity.ts';
import type { Settlement, WriteBackRepository } from './write-back.repository.ts';

/** Longer than a change takes; after that, whoever claimed it has died. */
const CLAIM_MS = 60_000;
const FIRST_PAUSE_MS = 30_000;
const HOUR_MS = 60 * 60 * 1000;
const MAX_PAUSE_MS = 6 * HOUR_MS;
/** Whoever has to sign in again is waited for: what waits is due at once when they do. */
const SIGN_IN_PAUSE_MS = HOUR_MS;
const MAX_WAIT_MS = 7 * 24 * HOUR_MS;
const KEPT_MS = 30 * 24 * HOUR_MS;
const OVERTAKEN = 'You changed it at MyAnimeList later. Your list here took that over.';
const ABANDONED = 'It could not be sent for a week. Your list here keeps it.';
const UNDONE = 'Your list here says again what it said before.';

export interface WriteBackSenderOptions {
  repository: WriteBackRepository;
  list: Pick<ListService, 'entry' | 'merge' | 'undo'>;
  tokens: Pick<AccountTokens, 'accessTokenFor' | 'accessTokenInsteadOf'>;
  changes: Pick<MyAnimeListChanges, 'find' | 'put' | 'remove'>;
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
}

/**
 * Sends what people have changed here to their lists at MyAnimeList, a title at a time. Whoever changed a title last is
 * right: what was changed there later than here is taken over instead.
 */
export class WriteBackSender {
  /** Milliseconds since 1970: MyAnimeList wants to be left alone until then. */
  private restsUntil = 0;
  private isStopping = false;

  constructor(private readonly options: WriteBackSenderOptions) {}

  /** Sends all that is due, until there is none, or MyAnimeList fails. */
  async sendDue(): Promise<void> {
    const { repository, clock, logger } = this.options;
    try {
      while (!this.isStopping && clock.now() >= this.restsUntil) {
        const now = clock.now();
        const row = await repository.claim({ from: new Date(now), until: new Date(now + CLAIM_MS) });
        if (!row) return;
        await this.attempt(row);
      }
    } catch (error) {
      logger.warn({ err: error, ...this.measured('failed') }, 'changes could not be sent to MyAnimeList');
    }
  }

  /** Begins with no other title. */
  stop(): void {
    this.isStopping = true;
  }

  /** Deletes what was settled a month ago. */
  async tidy(): Promise<void> {
    const { repository, clock, logger } = this.options;
    await repository.tidy(new Date(clock.now() - KEPT_MS)).catch((error: unknown) => {
      logger.warn({ err: error }, 'old changes could not be deleted');
    });
  }

  private async attempt(row: WriteBackRow): Promise<void> {
    try {
      const settlement = await this.send(row);
      await this.settle(row, settlement);
    } catch (error) {
      if (error instanceof ChangeRefusedError) await this.undo(row, error);
      else if (error instanceof UpstreamError || error instanceof UpstreamAccessError)
        await this.postpone(row, error);
      else throw error;
    }
  }

  private async send(row: WriteBackRow): Promise<Settlement> {
    const { userId, animeId, before = null, changedAt, title } = row;
    const { list, changes } = this.options;
    const here = await list.entry(userId, animeId);
    const there = await this.withToken(userId, token => changes.find(token, animeId)).catch(
      (error: unknown) => {
        // A title that MyAnimeList does not have is on no list there.
        if (!here && error instanceof ChangeRefusedError) return undefined;
        throw error;
      },
    );
    if (saysTheSame(here, there)) return sent(here);
    if (there && isNewer(there, changedAt)) return this.takeOver(row, there);
    if (!here) {
      await this.withToken(userId, token => changes.remove(token, animeId));
      return sent(undefined);
    }
    const change = changeBetween(before, here, there);
    if (change) await this.withToken(userId, token => changes.put(token, animeId, change));
    this.options.logger.debug({ animeId, title }, 'a title was changed at MyAnimeList');
    return sent(here);
  }

  private async takeOver({ userId, animeId, title }: WriteBackRow, there: ThereEntry): Promise<Settlement> {
    await this.options.list.merge(userId, [{ animeId, title, ...there }], { precedence: 'latest' });
    return { state: 'overtaken', sent: null, reason: OVERTAKEN };
  }

  /** A token may be refused before it expires, as when its holder signed in elsewhere: then another is tried, once. */
  private async withToken<Value>(userId: string, call: (token: string) => Promise<Value>): Promise<Value> {
    const { tokens } = this.options;
    const token = await tokens.accessTokenFor(userId);
    try {
      return await call(token);
    } catch (error) {
      if (!(error instanceof UpstreamAccessError)) throw error;
      return call(await tokens.accessTokenInsteadOf(userId, token));
    }
  }

  private async settle(row: WriteBackRow, settlement: Settlement): Promise<void> {
    await this.options.repository.settle(row, settlement);
    this.logSettled(settlement.state);
  }

  /** What MyAnimeList refuses, or did not take for a week, has failed. */
  private logSettled(state: WriteBackState): void {
    const measured = this.measured(state === 'refused' || state === 'abandoned' ? 'failed' : 'done');
    this.options.logger.info({ outcome: state, ...measured }, 'a change was sent to MyAnimeList');
  }

  /** Somebody who has to sign in again has not failed, and nor has MyAnimeList. */
  private logPostponed(error: UpstreamError | UpstreamAccessError): void {
    const outcome = error instanceof UpstreamAccessError ? 'done' : 'failed';
    this.options.logger.info(
      { state: 'waiting', ...this.measured(outcome) },
      'a change waits for MyAnimeList',
    );
  }

  private measured(outcome: 'done' | 'failed'): object {
    const WriteBackFailures = outcome === 'failed' ? 1 : 0;
    return this.options.metrics.fields({ WriteBackAttempts: 1, WriteBackFailures });
  }

  /** Puts back what the list said before, unless it was changed again, together with the report of it. */
  private async undo(row: WriteBackRow, { message }: ChangeRefusedError): Promise<void> {
    const { repository, list } = this.options;
    const { userId, animeId, title, before = null, changedAt } = row;
    const refused = await list.entry(userId, animeId);
    await repository.together(async transaction => {
      const from = refused ? factsOf(refused) : null;
      await list.undo(userId, { animeId, title, updatedAt: changedAt, from, to: before }, transaction);
      await repository.settle(
        row,
        { state: 'refused', sent: before, reason: `${message} ${UNDONE}` },
        transaction,
      );
    });
    this.logSettled('refused');
  }

  private async postpone(row: WriteBackRow, error: UpstreamError | UpstreamAccessError): Promise<void> {
    const { repository, clock } = this.options;
    const now = clock.now();
    if (now - row.changedAt.getTime() > MAX_WAIT_MS) {
      await this.settle(row, { state: 'abandoned', sent: null, reason: ABANDONED });
      return;
    }
    this.logPostponed(error);
    if (error instanceof UpstreamAccessError) {
      await repository.postpone(row, error.message, new Date(now + SIGN_IN_PAUSE_MS));
      return;
    }
    const statedMs = (error.statedWaitSeconds ?? 0) * 1000;
    const doubled = Math.min(FIRST_PAUSE_MS * 2 ** (row.attempts - 1), MAX_PAUSE_MS);
    this.restsUntil = now + statedMs;
    await repository.postpone(row, error.message, new Date(now + Math.max(statedMs, doubled)));
  }
}

function sent(here: Parameters<typeof factsOf>[0] | undefined): Settlement {
  return { state: 'sent', sent: here ? factsOf(here) : null, reason: null };
}
