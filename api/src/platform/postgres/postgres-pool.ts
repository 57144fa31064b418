import { Socket } from 'node:net';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, TypeOverrides, types, type ClientBase, type PoolConfig } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import type { DatabasePassword } from './database-password.ts';
import { PostgresConnection } from './postgres-connection.ts';
import { unavailable } from './postgres-faults.ts';

/** How long a server may take. */
export interface PostgresTimeouts {
  /** To be connected to, and, where all connections are in use, until one is free. In milliseconds. */
  connectMs: number;
  /** For a statement, until the server ends it. In milliseconds; without one, a statement takes the time that it takes. */
  statementMs?: number;
  /** For a statement, until its connection is taken for dead. In milliseconds. */
  silenceMs?: number;
}

/** The pool waits for what `onConnect` does, before it hands a connection out; its types do not say so. */
type PreparingPoolConfig = Omit<PoolConfig, 'onConnect'> & {
  onConnect: (client: ClientBase) => Promise<void>;
};

const CONNECTIONS = 10;
/** An idle connection that nothing passes through is forgotten by firewalls, without a word. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Connections to a PostgreSQL server. Whatever fails of them fails with {@link DatabaseUnavailableError}, and while the
 * server is cut off, at once.
 */
export class PostgresServerPool implements PostgresPool {
  readonly options = {};
  private readonly sockets = new Set<Socket>();
  private readonly connections: Pool;
  /** One more, to ask after the server while all of them are in use. */
  private readonly ownLine: Pool;
  private isCutOff = false;

  /**
   * @param url may ask for TLS, as in `?sslmode=verify-full`; and say that something stands before the server that hands each
   *   connection over by the transaction, `pooler=transaction`.
   * @param password takes the place of the one in the address.
   */
  constructor(
    url: string,
    private readonly password: DatabasePassword,
    timeouts: PostgresTimeouts,
  ) {
    this.connections = this.open(url, timeouts, CONNECTIONS);
    this.ownLine = this.open(url, timeouts, 1);
  }

  /** @throws {DatabaseUnavailableError} where there is no connection to be had. */
  async connect(): Promise<PostgresPoolClient> {
    if (this.isCutOff) throw unavailable(new Error('the server does not answer'));
    try {
      return new PostgresConnection(await this.password.connect(() => this.connections.connect()));
    } catch (error) {
      throw unavailable(error);
    }
  }

  /**
   * The schema that tables are made in and found in, as the role's `search_path` has it.
   *
   * @returns null where it names none that is there.
   * @throws what the driver does, where there is no connection to be had.
   */
  async currentSchema(): Promise<string | null> {
    const { rows } = await this.password.connect(() =>
      this.ownLine.query<{ name: string | null }>('select current_schema() as name'),
    );
    return rows[0]?.name ?? null;
  }

  /** Asks the server for the least that it can answer; rejects where it does not. */
  async ping(): Promise<void> {
    await this.password.connect(() => this.ownLine.query('select 1'));
  }

  /** Ends every connection, with whatever is under way on it, and makes none but for {@link ping}. */
  cutOff(): void {
    this.isCutOff = true;
    for (const socket of this.sockets) socket.destroy();
  }

  /** Makes connections again. */
  readmit(): void {
    this.isCutOff = false;
  }

  async end(): Promise<void> {
    await this.ownLine.end();
    await this.connections.end();
  }

  private open(url: string, { connectMs, statementMs, silenceMs }: PostgresTimeouts, max: number): Pool {
    const options: PreparingPoolConfig = {
      ...parseIntoClientConfig(url),
      password: () => this.password.current(),
      max,
      types: rawTimes(),
      connectionTimeoutMillis: connectMs,
      onConnect: client => (isShared(url) ? Promise.resolve() : prepare(client, statementMs)),
      ...(silenceMs !== undefined && { query_timeout: silenceMs }),
      ...{ keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS },
      stream: () => this.newSocket(),
    };
    const pool = new Pool(options);
    // A connection that is lost while nothing is under way on it is an event, which ends the process if nobody listens.
    // Nothing else is to be done: the pool has dropped it, and whoever asks next gets another.
    pool.on('error', () => undefined);
    pool.on('connect', client => client.on('error', () => undefined));
    return pool;
  }

  private newSocket(): Socket {
    const socket = new Socket();
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }
}

/**
 * Whether others use a connection between our transactions. What were set on it they would be given, as would we what they
 * set; and RDS Proxy keeps a connection on which anything is set for its client alone, so that none would be shared.
 */
function isShared(url: string): boolean {
  return new URL(url).searchParams.get('pooler') === 'transaction';
}

/**
 * Sets what holds for a connection, once it is made: PgBouncer refuses connections that begin with settings it does not
 * know. Times are written so that every driver reads them, whatever the role's `DateStyle`.
 */
async function prepare(client: ClientBase, statementMs: number | undefined): Promise<void> {
  const limit = statementMs === undefined ? '' : `; set statement_timeout = ${statementMs}`;
  await client.query(`set datestyle = 'ISO, YMD'${limit}`);
}

/** Gives dates and times as the server writes them: MikroORM reads them itself. No column holds a list of them. */
function rawTimes(): TypeOverrides {
  const { DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL } = types.builtins;
  const overrides = new TypeOverrides();
  for (const type of [DATE, TIMESTAMP, TIMESTAMPTZ, INTERVAL]) overrides.setTypeParser(type, text => text);
  return overrides;
}
