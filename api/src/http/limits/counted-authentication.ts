import type { Request, RequestHandler, Response } from 'express';
import { UnauthenticatedError } from '../../domain/errors.ts';
import { Authenticator, type SignedInRequest, type SignedInUser } from '../auth/authentication.ts';
import { operationFinder, type Contract } from '../contract/contract.ts';
import { iocContainer } from '../contract/ioc.ts';
import { isPersonal } from './rate-limit-tiers.ts';
import { RateLimits } from './rate-limits.ts';

/**
 * How the generated routes (see `tsoa.json`) learn who sent a request, which they keep as `request.user`; and where it is
 * counted, since who sent it is what it is counted by.
 */
export async function expressAuthentication(
  request: Request,
  _scheme: string,
  _scopes: string[] | undefined,
  response: Response,
): Promise<SignedInUser> {
  const known = (request as Partial<SignedInRequest>).user;
  return known ?? identifyAndCount(request, response);
}

/**
 * Tells who sent a request to a personal address that takes a body, and counts it, before the body is read: whoever is
 * nobody, or asks too often, has nothing parsed.
 */
export function countBeforeBodies(contract: Contract): RequestHandler {
  const find = operationFinder(contract);
  return (request, response, next) => {
    const operation = find(request);
    if (!operation?.requestBody || !isPersonal(operation)) next();
    else identifyAndCount(request, response).then(() => next(), next);
  };
}

/** Both once a request: it keeps whose it is. */
async function identifyAndCount(request: Request, response: Response): Promise<SignedInUser> {
  const container = iocContainer(request);
  const limits = container.get<RateLimits>(RateLimits);
  try {
    const user = await container.get<Authenticator>(Authenticator).authenticate(request.headers.cookie);
    await limits.countUser(Object.assign(request, { user }), response);
    return user;
  } catch (error) {
    if (error instanceof UnauthenticatedError) await limits.countStranger(request, response);
    throw error;
  }
}
