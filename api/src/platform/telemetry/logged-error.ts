/** What the log tells of an error. */
export interface LoggedError {
  /** The class's name. */
  type: string;
  message: string;
  /** Where it was made: lines that begin with `at`. */
  stack: string;
  /** Such as `ECONNREFUSED`, or PostgreSQL's of five letters and digits. */
  code?: string;
  /** The constraint of the database's schema that stood against it. */
  constraint?: string;
  cause?: LoggedError;
}

/** An error whose causes go deeper has told enough. */
const DEEPEST_CAUSE = 4;

/**
 * Picks what the log may hold of an error. Whatever else hangs on one may be somebody's: MikroORM's have the statement
 * with its values, those of simple-oauth2 the request with our secret and the answer with a token.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { cause } = error;
  return {
    type: error.constructor.name,
    message: messageOf(error),
    stack: framesOf(error),
    ...textOf(error, 'code'),
    ...textOf(error, 'constraint'),
    ...(cause instanceof Error && depth < DEEPEST_CAUSE ? { cause: loggedError(cause, depth + 1) } : {}),
  };
}

/** PostgreSQL quotes what it cannot take, and tells the row that is there already: what it says ends before that. */
function messageOf(error: Error): string {
  if (!('severity' in error)) return error.message;
  const [beginning = ''] = error.message.split(/["\n]/, 1);
  return beginning.trim();
}

/** A stack begins with the message, which may have lines of its own. Frames end with a line and a column. */
function framesOf({ stack = '' }: Error): string {
  return stack
    .split('\n')
    .filter(line => /^\s+at .+:\w+\)?$/.test(line))
    .join('\n');
}

function textOf<Key extends 'code' | 'constraint'>(error: Error, key: Key): Partial<Record<Key, string>> {
  const value: unknown = Object.getOwnPropertyDescriptor(error, key)?.value;
  return typeof value === 'string' ? ({ [key]: value } as Record<Key, string>) : {};
}
