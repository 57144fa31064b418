import { StoppingError } from '../../domain/errors.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { Liveness, PartStatus, Readiness } from './health.dto.ts';

/** What health is told by. */
export interface HealthOptions {
  isDatabaseAway: () => boolean;
  /** Asks the cache something; rejects where it does not answer, and does not take long. */
  probeCache: () => Promise<unknown>;
  clock: Pick<Clock, 'now'>;
  /** Is aborted once the process has been told to stop. */
  stopping: AbortSignal;
}

/** Anybody may ask how AniRec is as often as they like: its parts are asked no more often than this. */
const REMEMBERED_MS = 1_000;

/** Says how AniRec is. */
export class HealthService {
  private cache: { status: Promise<PartStatus>; askedAt: number } | undefined;

  constructor(private readonly options: HealthOptions) {}

  liveness(): Liveness {
    return { status: 'ok' };
  }

  /** @throws {StoppingError} once the process has been told to stop. */
  async readiness(): Promise<Readiness> {
    const { isDatabaseAway, stopping } = this.options;
    if (stopping.aborted) throw new StoppingError('The process is stopping, and serves on for seconds.');
    const database = isDatabaseAway() ? 'unavailable' : 'ok';
    const cache = await this.cacheStatus();
    const status = database === 'ok' && cache === 'ok' ? 'ready' : 'degraded';
    return { status, parts: { catalogue: 'ok', database, cache } };
  }

  private cacheStatus(): Promise<PartStatus> {
    const { probeCache, clock } = this.options;
    const now = clock.now();
    if (!this.cache || now >= this.cache.askedAt + REMEMBERED_MS) {
      const status = probeCache().then(
        (): PartStatus => 'ok',
        (): PartStatus => 'unavailable',
      );
      this.cache = { status, askedAt: now };
    }
    return this.cache.status;
  }
}
