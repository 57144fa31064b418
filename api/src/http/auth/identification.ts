import type { Request, RequestHandler } from 'express';
import { UnknownKeyError } from '../../domain/errors.ts';
import { operationOf } from '../contract/requested-operation.ts';
import type { Authenticator } from './authentication.ts';
import { KEY_HEADER, type CallerKeys } from './caller-keys.ts';

/** A request, and who sent it as far as that is known: somebody who is signed in, or a program with a key. */
export type IdentifiedRequest = Request & { user?: { userId: string }; keyId?: string };

/** What callers are told by. */
export interface IdentificationOptions {
  authenticator: Authenticator;
  keys: CallerKeys;
}

/**
 * Finds out who sent a request, where that matters to what it asks for, and before anything of its body is read. The
 * container has one under this name.
 */
export class Identification {
  constructor(private readonly options: IdentificationOptions) {}

  /**
   * Passes on an {@link UnauthenticatedError} where only somebody who is signed in may ask, and an {@link UnknownKeyError}
   * where a key is sent that is none.
   */
  readonly guard: RequestHandler = (request, _response, next) => {
    const caller = operationOf(request)?.policy.caller;
    const key = caller === 'anyone' ? request.get(KEY_HEADER) : undefined;
    if (caller === 'session') this.identifyUser(request).then(() => next(), next);
    else if (key !== undefined) this.identifyKey(key, request).then(() => next(), next);
    else next();
  };

  private async identifyUser(request: Request): Promise<void> {
    const user = await this.options.authenticator.authenticate(request.headers.cookie);
    Object.assign(request, { user });
  }

  /** A key that cannot be told at present gives nothing, and takes nothing. */
  private async identifyKey(key: string, request: Request): Promise<void> {
    const found = await this.options.keys.find(key);
    if (found.kind === 'known') Object.assign(request, { keyId: found.keyId });
    if (found.kind === 'unknown')
      throw new UnknownKeyError(
        `The key in ${KEY_HEADER} is unknown or revoked. Make another in your settings, or send none.`,
      );
  }
}
