/** A service that AniRec asks. */
export type Upstream = 'myanimelist' | 'anilist';

/** What people call it. */
export const UPSTREAM_NAMES: Readonly<Record<Upstream, string>> = {
  myanimelist: 'MyAnimeList',
  anilist: 'AniList',
};

interface FailureDescription {
  /** What follows the service's name in a sentence. */
  says: string;
  /** Seconds after which it makes sense to try again, where the service does not say. */
  waitSeconds: number;
}

const FAILURES = {
  unreachable: { says: 'cannot be reached', waitSeconds: 60 },
  timeout: { says: 'does not answer', waitSeconds: 60 },
  faulty: { says: 'answers with an error of its own', waitSeconds: 60 },
  unreadable: { says: 'answers with something that AniRec cannot read', waitSeconds: 60 },
  refused: { says: 'refuses what AniRec asks', waitSeconds: 60 },
  'rate-limited': { says: 'takes no more requests from AniRec for the moment', waitSeconds: 60 },
  blocked: { says: 'has shut AniRec out for the moment', waitSeconds: 15 * 60 },
  paused: { says: 'has failed so often that AniRec lets it rest', waitSeconds: 15 },
  crowded: { says: 'is being asked by too many people at once', waitSeconds: 5 },
} as const satisfies Record<string, FailureDescription>;

/** In which way a service failed. */
export type UpstreamFailure = keyof typeof FAILURES;

interface UpstreamErrorOptions {
  /** Seconds that the service itself asks to be left alone. */
  statedWaitSeconds?: number | undefined;
  /** For the log alone. It holds nothing of what the service sent, which may be anything. */
  cause?: unknown;
}

/** A service that AniRec asks has failed. The message is fit for the person who waits for it. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';
  readonly statedWaitSeconds: number | undefined;

  constructor(
    readonly upstream: Upstream,
    readonly failure: UpstreamFailure,
    { statedWaitSeconds, cause }: UpstreamErrorOptions = {},
  ) {
    const { says, waitSeconds } = FAILURES[failure];
    const wait = inWords(statedWaitSeconds ?? waitSeconds);
    super(`${UPSTREAM_NAMES[upstream]} ${says}. Try again in ${wait}.`, { cause });
    this.statedWaitSeconds = statedWaitSeconds;
  }

  /** Seconds after which it makes sense to try again. */
  get retryAfterSeconds(): number {
    return this.statedWaitSeconds ?? FAILURES[this.failure].waitSeconds;
  }
}

/** The service no longer takes a person's token: it has to be refreshed, or else the person signs in again. */
export class UpstreamAccessError extends Error {
  override readonly name = 'UpstreamAccessError';

  constructor(readonly upstream: Upstream) {
    super(`${UPSTREAM_NAMES[upstream]} no longer lets AniRec see your account. Sign in again.`);
  }
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds <= 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
