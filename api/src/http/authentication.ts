import type { Request } from 'express';
import { iocContainer } from '../ioc.ts';

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
  /**
   * Reads the request's `Cookie` header.
   *
   * @throws {UnauthenticatedError} where nobody is signed in.
   */
  abstract authenticate(cookies: string | undefined): Promise<SignedInUser>;
}

/** How the generated routes (see `tsoa.json`) learn who sent a request; they keep the answer as `request.user`. */
export async function expressAuthentication(request: Request): Promise<SignedInUser> {
  return iocContainer(request).get<Authenticator>(Authenticator).authenticate(request.headers.cookie);
}
