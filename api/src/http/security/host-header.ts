import type { RequestHandler } from 'express';
import { InvalidRequestError } from '../../domain/errors.ts';

/** Refuses a request that names two hosts (RFC 9112, section 3.2): a proxy before us may have read the other one. */
export const refuseTwoHosts: RequestHandler = ({ rawHeaders }, _response, next) => {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  next(hosts.length > 1 ? new InvalidRequestError('The request has more than one Host header.') : undefined);
};
