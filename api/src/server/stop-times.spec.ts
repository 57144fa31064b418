import { readFileSync } from 'node:fs';
import policies from '../generated/policies.json' with { type: 'json' };
import { DRAIN_MS, MAX_STOP_MS, NOTICE_MS } from './stop-times.ts';

const project = new URL('../../../', import.meta.url);

/** The seconds after which an orchestrator kills, as one of its files says. */
function secondsIn(file: string, pattern: RegExp): number {
  const [, seconds] = pattern.exec(readFileSync(new URL(file, project), 'utf8')) ?? [];
  return Number(seconds);
}

describe('The times of a stop', () => {
  it('give the slowest operation its deadline before the drain breaks requests off', () => {
    const longest = Math.max(...Object.values(policies).map(({ timeoutS }) => timeoutS));
    expect(DRAIN_MS).toBeGreaterThan(longest * 1_000);
  });

  it('leave the process time to close what it holds open after notice and drain', () => {
    expect(MAX_STOP_MS).toBeGreaterThanOrEqual(NOTICE_MS + DRAIN_MS + 5_000);
  });

  it('end before ECS kills the task', () => {
    const stopTimeout = secondsIn('terraform/modules/task/main.tf', /stopTimeout = (\d+)/);
    expect(stopTimeout * 1_000).toBeGreaterThan(MAX_STOP_MS);
  });

  it('end before compose kills the container', () => {
    const grace = secondsIn('compose.yaml', /stop_grace_period: (\d+)s/);
    expect(grace * 1_000).toBeGreaterThan(MAX_STOP_MS);
  });
});
