import type { Liveness, PartStatus, Readiness } from './health.dto.ts';

/** A part that can be asked whether it works; it rejects where it does not. */
export type Probe = () => Promise<unknown>;

/** A part that takes longer counts as away: whoever asks for health waits for three seconds at most. */
const PROBE_TIMEOUT_MS = 1_000;

/** Says how AniRec is. */
export class HealthService {
  constructor(private readonly probes: Record<'database' | 'cache', Probe>) {}

  liveness(): Liveness {
    return { status: 'ok' };
  }

  async readiness(): Promise<Readiness> {
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
