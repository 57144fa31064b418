/** As much of a client of Redis as making its connection anew takes. */
interface Reconnectable {
  destroy(): void;
  connect(): Promise<unknown>;
}

/**
 * Looks at what a command failed with. A primary that has handed over and stays up as a replica refuses every write, on a
 * connection that is sound: only another connection leads to who is the primary now.
 */
export function followHandover(error: unknown, client: Reconnectable): void {
  if (!isReadOnly(error)) return;
  client.destroy();
  void client.connect().catch(() => undefined);
}

/** In a transaction, each command has an error of its own. */
function isReadOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const replies: readonly unknown[] = 'replies' in error && Array.isArray(error.replies) ? error.replies : [];
  return error.message.startsWith('READONLY') || replies.some(isReadOnly);
}
