import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { DatabaseUnavailableError } from './database-unavailable-error.ts';
import { faultOf } from './postgres-faults.ts';

/** A connection of `pg`, which goes back into its pool, or out of it with what is wrong with it. */
interface PooledClient extends PostgresPoolClient {
  release(fault?: Error): void;
}

/**
 * A connection while somebody uses it. One that fails leaves its pool at once, and is asked nothing more: Kysely never
 * gives back the connection of a transaction that it can neither begin nor end, and soon the pool had none left.
 */
export class PostgresConnection implements PostgresPoolClient {
  private fault: DatabaseUnavailableError | undefined;

  constructor(private readonly client: PooledClient) {}

  /** @throws {DatabaseUnavailableError} where the connection or the server fails. */
  query<Row>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  query<Row>(asked: string | PostgresCursor<Row>, parameters: readonly unknown[] = []) {
    return typeof asked === 'string' ? this.answer<Row>(asked, parameters) : this.client.query(asked);
  }

  release(): void {
    if (!this.fault) this.client.release();
  }

  private async answer<Row>(
    statement: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>> {
    if (this.fault) throw this.fault;
    try {
      return await this.client.query<Row>(statement, parameters);
    } catch (error) {
      this.fault = faultOf(error);
      if (!this.fault) throw error;
      this.client.release(this.fault);
      throw this.fault;
    }
  }
}
