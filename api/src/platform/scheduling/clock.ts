/** Time, for whatever waits for it or measures it. Handed in, so that specs do not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** A signal that aborts after so many milliseconds. */
  timeout(milliseconds: number): AbortSignal;
}

/** The machine's own time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: milliseconds => new Promise(wake => setTimeout(wake, milliseconds)),
  timeout: milliseconds => AbortSignal.timeout(milliseconds),
};
