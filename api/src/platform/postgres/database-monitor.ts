import type { Logger } from 'pino';
import { withTimeout } from '../scheduling/timeout.ts';
import { Repetition } from '../scheduling/repetition.ts';

/** With the timeouts below: whoever waits for a database that is away learns of it within a second. */
const INTERVAL_MS = 400;
const TIMEOUT_MS = 500;

/** A server as far as it is watched. */
export interface WatchedServer {
  /** Asks for the least that it can answer; rejects where it does not. */
  ping(): Promise<void>;
  /** Gives up whatever it is asked, and refuses to ask more. */
  cutOff(): void;
  /** Asks again. */
  readmit(): void;
}

/**
 * Asks after the database all the time, so that nobody has to wait to learn that it is away: a network that swallows
 * everything looks like a server that thinks.
 */
export class DatabaseMonitor {
  private readonly watch = new Repetition(() => this.look());
  private away = false;

  constructor(
    private readonly server: WatchedServer,
    private readonly logger: Logger,
  ) {}

  /** Whether it did not answer when it was asked last. */
  isAway(): boolean {
    return this.away;
  }

  /** Asks again and again. Keeps no process alive. */
  start(): void {
    this.watch.start(INTERVAL_MS);
  }

  /** Asks no more; a question that is under way ends first. */
  async stop(): Promise<void> {
    await this.watch.stop();
  }

  /** Asks once. */
  async look(): Promise<void> {
    try {
      await withTimeout(this.server.ping(), TIMEOUT_MS);
      this.noteBack();
    } catch (error) {
      this.noteAway(error);
    }
  }

  private noteBack(): void {
    if (!this.away) return;
    this.away = false;
    this.server.readmit();
    this.logger.info('the database is back');
  }

  /** Each time anew: the connection that the question hangs in must not be asked again. */
  private noteAway(error: unknown): void {
    this.server.cutOff();
    if (!this.away) this.logger.warn({ err: error }, 'the database is away: guests are served from memory');
    this.away = true;
  }
}
