/** Time, for whatever waits for it or measures it. Handed in, so that specs do not wait. */
export interface Clock {
  /** Milliseconds since 1970; of {@link monotonicClock}, since the process began. */
  now(): number;
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The machine's own time. This file alone reads it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: milliseconds => new Promise(wake => setTimeout(wake, milliseconds)),
  timeout: milliseconds => AbortSignal.timeout(milliseconds),
};

/** The time since the process began, which is never set back: for measuring how long something takes. */
export const monotonicClock: Pick<Clock, 'now'> = { now: () => performance.now() };
