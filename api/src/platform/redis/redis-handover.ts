/** As much of a client of Redis as making its connection anew takes. */
interface Reconnectable {
  destroy(): void;
  connect(): Promise<unknown>;
}

/**
 * Follows a primary that has handed over and stays up as a replica: it refuses every write, on a connection that is
 * sound, and only another connection leads to who is the primary now.
 */
export class RedisHandover {
  private connecting: Promise<unknown> | undefined;

  constructor(private readonly client: Reconnectable) {}

  /** Does a write; one that a replica refuses is done once more, on another connection, so that nobody notices. */
  async follow<Result>(write: () => Promise<Result>): Promise<Result> {
    try {
      return await write();
    } catch (error) {
      if (!isReadOnly(error)) throw error;
      await this.reconnect();
      return await write();
    }
  }

  /** Makes the connection anew where what a command failed with says that there is another primary. */
  note(error: unknown): void {
    if (isReadOnly(error)) void this.reconnect().catch(() => undefined);
  }

  private reconnect(): Promise<unknown> {
    this.connecting ??= this.connectAnew().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private async connectAnew(): Promise<void> {
    this.client.destroy();
    await this.client.connect();
  }
}

/** In a transaction, each command has an error of its own. */
function isReadOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const replies: readonly unknown[] = 'replies' in error && Array.isArray(error.replies) ? error.replies : [];
  return error.message.startsWith('READONLY') || replies.some(isReadOnly);
}
