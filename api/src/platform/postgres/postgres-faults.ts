import { DatabaseError } from 'pg';
import { DatabaseUnavailableError } from './database-unavailable-error.ts';

/**
 * What a server says when it cannot work, whatever it is asked (PostgreSQL's appendix A): a connection failed, resources
 * ran out, it shuts down or starts up, its disk failed, the statement took too long, or it only stands by.
 */
const UNABLE = /^(08...|53...|57P0.|58...|57014|25006)$/;

/** What is wrong with a connection or its server where a statement failed; undefined where it was the statement. */
export function faultOf(error: unknown): DatabaseUnavailableError | undefined {
  const isRefusal = error instanceof DatabaseError && !UNABLE.test(error.code ?? '');
  return isRefusal ? undefined : unavailable(error);
}

/** The error that stands for whatever keeps the database from being used. */
export function unavailable(cause: unknown): DatabaseUnavailableError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DatabaseUnavailableError(reason, { cause });
}
