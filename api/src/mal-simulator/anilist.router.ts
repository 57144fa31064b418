import express, { Router } from 'express';
import type { AniListTitles } from './anilist-titles.ts';
import type { Traffic } from './traffic.ts';

/** What AniList says that it allows in a minute. It documents 90. */
const LIMIT = 30;

/** AniList's GraphQL, as much of it as AniRec asks for titles: a page of media, by MyAnimeList's ids. */
export function aniListRouter(titles: AniListTitles, traffic: Traffic): Router {
  const router = Router();
  router.post('/graphql', traffic.pass('details'), express.json(), (request, response) => {
    const ids = idsOf(request.body);
    if (ids === undefined) {
      response.status(400).json({ data: null, errors: [{ message: 'Validation error', status: 400 }] });
      return;
    }
    response.set({ 'X-RateLimit-Limit': String(LIMIT), 'X-RateLimit-Remaining': String(LIMIT - 1) });
    response.json({ data: { Page: { media: titles.media(ids) } } });
  });
  return router;
}

function idsOf(body: unknown): number[] | undefined {
  const { variables } = Object(body) as { variables?: { ids?: unknown } };
  const ids = variables?.ids;
  return Array.isArray(ids) && ids.every(id => Number.isInteger(id)) ? (ids as number[]) : undefined;
}
