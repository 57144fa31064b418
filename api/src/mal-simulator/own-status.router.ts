import express, { Router, type Request } from 'express';
import { statusOf } from './list-page.ts';
import { STATUSES } from './list-query.ts';
import type { ListedTitle, People, Person } from './people.ts';
import { RefusedCall } from './refusals.ts';
import type { Shelf } from './shelf.ts';
import type { Traffic } from './traffic.ts';

const HIGHEST_SCORE = 10;
const MAX_EPISODES = 100_000;

/** What the router works with. */
export interface OwnStatusParts {
  people: People;
  shelf: Shelf;
  traffic: Traffic;
  now: () => Date;
  /** @throws {RefusedCall} where nobody has signed in. */
  ownerOf: (request: Request) => Person;
}

/** What somebody's own list says of a title: changed with a form, field by field, or deleted. */
export function ownStatusRouter({ people, shelf, traffic, now, ownerOf }: OwnStatusParts): Router {
  const router = Router({ mergeParams: true });
  router.use(express.text({ type: 'application/x-www-form-urlencoded' }));

  router.patch('/', traffic.pass('change'), (request, response) => {
    const owner = ownerOf(request);
    const known = find(owner, request) ?? newTitle(request, shelf);
    const body: unknown = request.body;
    const form = new URLSearchParams(typeof body === 'string' ? body : '');
    const changed = { ...known, ...readChange(form), updatedAt: now() };
    people.list(owner, changed);
    response.json(statusOf(changed));
  });

  router.delete('/', traffic.pass('remove'), (request, response) => {
    const owner = ownerOf(request);
    const known = find(owner, request);
    if (!known) throw new RefusedCall(404, { message: '', error: 'not_found' });
    people.unlist(owner, known.animeId);
    response.json([]);
  });
  return router;
}

function find({ list }: Person, request: Request): ListedTitle | undefined {
  return list.find(({ animeId }) => animeId === Number(request.params.id));
}

/** @throws {RefusedCall} `not_found` where no title has the id. */
function newTitle(request: Request, shelf: Shelf): ListedTitle {
  const animeId = Number(request.params.id);
  if (!shelf.find(animeId)) throw new RefusedCall(404, { message: '', error: 'not_found' });
  const blank = { score: 0, episodesWatched: 0, rewatching: false, updatedAt: new Date(0) };
  return { animeId, status: 'plan_to_watch', ...blank };
}

/** @throws {RefusedCall} `bad_request` where a field is not one that MyAnimeList takes. */
function readChange(form: URLSearchParams): Partial<ListedTitle> {
  const status = STATUSES.find(each => each === form.get('status'));
  if (form.has('status') && status === undefined) throw badRequest('status');
  const score = numberIn(form, 'score', HIGHEST_SCORE);
  const episodesWatched = numberIn(form, 'num_watched_episodes', MAX_EPISODES);
  return {
    ...(status && { status }),
    ...(score !== undefined && { score }),
    ...(episodesWatched !== undefined && { episodesWatched }),
  };
}

function numberIn(form: URLSearchParams, key: string, most: number): number | undefined {
  const given = form.get(key);
  if (given === null) return undefined;
  if (!/^\d+$/.test(given) || Number(given) > most) throw badRequest(key);
  return Number(given);
}

function badRequest(key: string): RefusedCall {
  return new RefusedCall(400, { error: 'bad_request', message: `invalid ${key}` });
}
