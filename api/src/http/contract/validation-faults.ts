import type { FieldErrors } from '@tsoa/runtime';
import type { Request } from 'express';
import type { RequestFault } from '../../domain/errors.ts';
import { plainMessage } from './fault-messages.ts';

/**
 * Rewrites what tsoa found wrong as faults that point into the request.
 *
 * tsoa names a field by the controller's parameter: `body.picks.$0.animeId`, `query.limit`, or a bare `animeId`, which
 * may stand anywhere.
 */
export function validationFaults(fields: FieldErrors, request: Request): RequestFault[] {
  return Object.entries(fields).map(([field, { message }]) => {
    const pointer = pointerTo(field, request);
    return {
      pointer,
      message: isRepeated(pointer, message, request)
        ? 'must be given once'
        : plainMessage(message, field.split('.').at(-1) ?? ''),
    };
  });
}

/** Whether one value was asked for, and there are several: of a list, tsoa points at one of them, or at their number. */
function isRepeated(pointer: string, message: string, { query }: Request): boolean {
  const [, name = ''] = /^\/query\/([^/]+)$/.exec(pointer) ?? [];
  return Array.isArray(query[name]) && !/Items \d+$|unique array/.test(message);
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
