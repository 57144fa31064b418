import type { Request } from 'express';
import { UnauthenticatedError } from '../../domain/errors.ts';

/** Whoever sent a request, as their session says. */
export interface SignedInUser {
  /** Our id of them: whose rows an operation may touch is told by this alone. */
  readonly userId: string;
  /** Their name at MyAnimeList when they signed in last. */
  readonly name: string;
}

/** The request that an operation with `@Security('session')` gets. */
export interface SignedInRequest extends Request {
  readonly user: SignedInUser;
}

/** Tells who sent a request. The container has one under this name. */
export abstract class Authenticator {
  /** Reads the request's `Cookie` header; undefined where nobody is signed in, or no more. */
  abstract identify(cookies: string | undefined): Promise<SignedInUser | undefined>;

  /**
   * The same where only somebody who is signed in may go on.
   *
   * @throws {UnauthenticatedError} where nobody is.
   */
  async authenticate(cookies: string | undefined): Promise<SignedInUser> {
    const user = await this.identify(cookies);
    if (!user) throw new UnauthenticatedError('Nobody is signed in here, or the session is over.');
    return user;
  }
}

/** How the generated routes (see `tsoa.json`) learn who sent a request: `Identification` has found out before. */
export function expressAuthentication(request: Request): Promise<SignedInUser> {
  const { user } = request as Partial<SignedInRequest>;
  return user ? Promise.resolve(user) : Promise.reject(new UnauthenticatedError('Nobody is signed in here.'));
}
