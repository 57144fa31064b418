import { DatabaseError } from 'pg';
import type { Logger } from 'pino';
import { SingleFlight } from '../scheduling/single-flight.ts';

/** Where the password that the server takes now is to be had. */
export interface PasswordSource {
  /** Asks for it. */
  read: () => Promise<string>;
  /** Is told when it was replaced, and when it cannot be had. */
  logger: Logger;
}

/** What PostgreSQL answers to a password that it does not take (appendix A). */
const REFUSED = new Set(['28P01', '28000']);

/**
 * The password of a server that may be given another one while this process runs. The one that is known is used until the
 * server refuses it; connections that were made with it go on, since PostgreSQL asks for it once a connection.
 */
export class DatabasePassword {
  private readonly readings = new SingleFlight<string>();

  /** @param source is asked when the password is refused; without one the first password is the only one. */
  constructor(
    private known: string,
    private readonly source?: PasswordSource,
  ) {}

  /** The one to connect with now. */
  current(): string {
    return this.known;
  }

  /** Connects, and once more where the password was refused and there is another by now. */
  async connect<Connection>(connect: () => Promise<Connection>): Promise<Connection> {
    const tried = this.known;
    try {
      return await connect();
    } catch (error) {
      if (!isRefused(error) || !(await this.isReplaced(tried))) throw error;
      return connect();
    }
  }

  /** Others may have learnt of the new one meanwhile. Who cannot be told fails with the refusal, and may ask again. */
  private async isReplaced(refused: string): Promise<boolean> {
    if (this.known === refused && this.source) this.known = await this.readAnew(this.source);
    return this.known !== refused;
  }

  private async readAnew({ read, logger }: PasswordSource): Promise<string> {
    try {
      const password = await this.readings.run('', read);
      if (password !== this.known) logger.info('the database has a new password, which is used from now on');
      return password;
    } catch (error) {
      logger.warn({ err: error }, 'the database refuses its password, and a newer one cannot be read');
      return this.known;
    }
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof DatabaseError && REFUSED.has(error.code ?? '');
}
