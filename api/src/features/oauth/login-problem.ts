import { LoginDeniedError, LoginExpiredError } from '../../domain/errors.ts';
import { DatabaseUnavailableError } from '../../platform/postgres/database-unavailable-error.ts';
import { CacheUnavailableError } from '../../platform/redis/redis-store.ts';
import { UpstreamAccessError, UpstreamError } from '../../upstream/upstream-error.ts';

/** Why somebody is not signed in, as the client's sign-in page is told it. */
export type LoginProblem = 'denied' | 'expired' | 'unavailable';

/** Says in a word why a login failed; undefined for what nobody foresaw. */
export function loginProblemOf(error: unknown): LoginProblem | undefined {
  if (error instanceof LoginDeniedError) return 'denied';
  if (error instanceof LoginExpiredError) return 'expired';
  const away = [UpstreamError, UpstreamAccessError, CacheUnavailableError, DatabaseUnavailableError].some(
    kind => error instanceof kind,
  );
  return away ? 'unavailable' : undefined;
}
