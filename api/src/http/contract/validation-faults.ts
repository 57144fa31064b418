import type { FieldErrors } from '@tsoa/runtime';
import type { Request } from 'express';
import type { RequestFault } from '../../domain/errors.ts';

/** How tsoa lists what an enum allows: `should be one of the following; ['tv','movie']`. */
const ENUM = /should be one of the following; \[([^\]]*)\]/g;

/**
 * Rewrites what tsoa found wrong as faults that point into the request.
 *
 * tsoa names a field by the controller's parameter: `body.picks.$0.animeId`, `query.limit`, or a bare `animeId`, which
 * may stand anywhere.
 * The values that it adds are dropped: they may be secrets.
 */
export function validationFaults(fields: FieldErrors, request: Request): RequestFault[] {
  return Object.entries(fields).map(([field, { message }]) => ({
    pointer: pointerTo(field, request),
    message: plainMessage(message),
  }));
}

function pointerTo(field: string, request: Request): string {
  const [first = '', ...rest] = field.split('.').map(part => part.replace(/^\$(\d+)$/, '$1'));
  const path = rest.length === 0 ? '' : `/${rest.join('/')}`;
  if (first === 'body' || first === 'query') return `/${first}${path}`;
  if (templateOf(request).includes(`:${first}`)) return `/path/${first}${path}`;
  if (first.toLowerCase() in request.headers) return `/header/${first}${path}`;
  return request.is('application/json') ? `/body/${first}${path}` : `/query/${first}${path}`;
}

/** The path of the route that took the request, with its parameters as `:animeId`. */
function templateOf({ route }: { route: unknown }): string {
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : '';
}

/** tsoa's message in our words. For a union it holds what each member found wrong, as JSON. */
function plainMessage(message = ''): string {
  const allowed = [...message.matchAll(ENUM)].flatMap(([, members = '']) => members.split(','));
  if (allowed.length > 0)
    return `must be one of ${allowed.map(member => member.replaceAll(/[^\w-]/g, '')).join(', ')}`;
  if (message.startsWith('Could not match the union'))
    return 'is of none of the forms that the contract gives';
  if (message.includes('is an excess property')) return 'is not a property that the contract knows';
  return message;
}
