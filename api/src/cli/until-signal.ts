import { constants } from 'node:os';
import { MAX_STOP_MS } from '../server/stop-times.ts';

/** What ends a process in good order: an orchestrator sends SIGTERM, a terminal SIGINT. */
export type StopSignal = 'SIGTERM' | 'SIGINT';

/**
 * Lets the process run until it is told to stop, and then ends it: with 0 where everything could be finished. A second
 * signal ends it at once, and so does a stop that takes longer than 45 s.
 *
 * @param stop finishes what is under way, and says whether all of it was.
 */
export function untilSignal(stop: (signal: StopSignal) => Promise<boolean>): void {
  let stopping = false;
  const end = (signal: StopSignal) => {
    if (stopping) process.exit(128 + constants.signals[signal]);
    stopping = true;
    setTimeout(() => process.exit(1), MAX_STOP_MS).unref();
    stop(signal).then(
      finished => process.exit(finished ? 0 : 1),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}
