import { StoppingError } from '../errors.ts';
import type { Liveness, PartStatus, Readiness } from './health.dto.ts';

/** A part that can be asked whether it works; it rejects where it does not. */
export type Probe = () => Promise<unknown>;

/** A part that takes longer counts as away: whoever asks for health waits for three seconds at most. */
const PROBE_TIMEOUT_MS = 1_000;

/** Says how AniRec is. */
export class HealthService {
  /** @param stopping is aborted once the process has been told to stop. */
  constructor(
    private readonly probes: Record<'database' | 'cache', Probe>,
    private readonly stopping: AbortSignal,
  ) {}

  liveness(): Liveness {
    return { status: 'ok' };
  }

  /** @throws {StoppingError} once the process has been told to stop. */
  async readiness(): Promise<Readiness> {
    if (this.stopping.aborted) throw new StoppingError('The process is stopping, and serves on for seconds.');
    const [database, cache] = await Promise.all([ask(this.probes.database), ask(this.probes.cache)]);
    const status = database === 'ok' && cache === 'ok' ? 'ready' : 'degraded';
    return { status, parts: { catalogue: 'ok', database, cache } };
  }
}

async function ask(probe: Probe): Promise<PartStatus> {
  const timeout = AbortSignal.timeout(PROBE_TIMEOUT_MS);
  const late = new Promise<PartStatus>(resolve => {
    timeout.addEventListener('abort', () => resolve('unavailable'));
  });
  const answer = probe().then(
    (): PartStatus => 'ok',
    (): PartStatus => 'unavailable',
  );
  return Promise.race([answer, late]);
}
