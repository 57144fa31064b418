import { ConnectionException } from '@mikro-orm/core';

/**
 * The database cannot be used; the message says why. MikroORM hands a `ConnectionException` on as it is, and makes
 * something else of every other error.
 */
export class DatabaseUnavailableError extends ConnectionException {
  constructor(message: string, options?: ErrorOptions) {
    super(new Error(message, options));
  }
}
