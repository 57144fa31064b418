import { Router, type Request } from 'express';
import type { Application } from './application.ts';
import { listPage, statusOf } from './list-page.ts';
import { readFields, readListQuery } from './list-query.ts';
import { ownStatusRouter } from './own-status.router.ts';
import type { People, Person } from './people.ts';
import { RefusedCall } from './refusals.ts';
import type { Shelf } from './shelf.ts';
import type { Tokens } from './tokens.ts';
import type { Traffic } from './traffic.ts';

/** What the simulator's API needs. */
export interface ApiParts {
  application: Application;
  people: People;
  tokens: Tokens;
  traffic: Traffic;
  shelf: Shelf;
  now: () => Date;
  /** Where the simulator answers. */
  url: string;
}

/** MyAnimeList's API v2, as much of it as AniRec uses. */
export function apiRouter({ traffic, shelf, url, ...parts }: ApiParts): Router {
  const router = Router();

  router.get('/users/@me', traffic.pass('me'), (request, response) => {
    const { id, name } = signedIn(callerOf(request, parts));
    response.json({ id, name, picture: `${url}/images/users/${id}.svg` });
  });

  router.get('/users/:name/animelist', traffic.pass('animelist'), (request, response) => {
    const caller = callerOf(request, parts);
    const name = String(request.params.name);
    const owner = name === '@me' ? signedIn(caller) : parts.people.find(name);
    if (!owner) throw notFound();
    if (owner.visibility === 'private' && owner !== caller) {
      throw new RefusedCall(403, { message: '', error: 'not_permitted' });
    }
    const address = new URL(request.originalUrl, url);
    response.json(listPage(owner.list, readListQuery(address.searchParams), shelf, address));
  });

  router.get('/anime/:id', traffic.pass('anime'), (request, response) => {
    const caller = callerOf(request, parts);
    const id = Number(request.params.id);
    const record = shelf.find(id);
    const listed = caller === 'application' ? undefined : caller.list.find(({ animeId }) => animeId === id);
    if (!record && !listed) throw notFound();
    const fields = readFields(new URL(request.originalUrl, url).searchParams);
    const node = record ? shelf.show(record, fields) : shelf.showListed({ animeId: id, ...listed }, fields);
    const status = listed && fields.has('my_list_status') ? { my_list_status: statusOf(listed) } : {};
    response.json({ ...node, ...status });
  });

  router.use(
    '/anime/:id/my_list_status',
    ownStatusRouter({ ...parts, traffic, shelf, ownerOf: request => signedIn(callerOf(request, parts)) }),
  );

  router.use(() => {
    throw notFound();
  });
  return router;
}

/** Somebody who signed in, or an application that reads what is public. */
type Caller = Person | 'application';

/** @throws {RefusedCall} where the request shows no credentials, or such as are not good. */
function callerOf(
  request: Request,
  { application, people, tokens }: Pick<ApiParts, 'application' | 'people' | 'tokens'>,
): Caller {
  const [, token] = /^Bearer (.+)$/i.exec(request.get('Authorization') ?? '') ?? [];
  if (token !== undefined) {
    const person = people.find(tokens.holderOf(token) ?? '');
    if (!person) throw invalidToken();
    return person;
  }
  const clientId = request.get('X-MAL-CLIENT-ID');
  if (clientId === undefined) throw forbidden();
  if (clientId !== application.clientId) {
    throw new RefusedCall(400, { message: 'Invalid client id', error: 'bad_request' });
  }
  return 'application';
}

function signedIn(caller: Caller): Person {
  if (caller === 'application') throw forbidden();
  return caller;
}

function invalidToken(): RefusedCall {
  return new RefusedCall(
    401,
    { error: 'invalid_token' },
    { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  );
}

function forbidden(): RefusedCall {
  return new RefusedCall(403, { message: '', error: 'forbidden' });
}

function notFound(): RefusedCall {
  return new RefusedCall(404, { message: '', error: 'not_found' });
}
