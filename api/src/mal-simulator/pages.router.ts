import { Router, type Response } from 'express';
import { welcomePage } from './pages.ts';
import type { People } from './people.ts';
import { letterPicture } from './picture.ts';
import { sendPage } from './send-page.ts';
import { titleOf, type Shelf } from './shelf.ts';
import { STYLE } from './style.ts';

const A_DAY_S = 24 * 60 * 60;

/** The simulator's own page, and what its pages and its API's answers show. */
export function pagesRouter(people: People, shelf: Shelf): Router {
  const router = Router();

  router.get('/', (_request, response) => {
    sendPage(response, welcomePage(people.all));
  });

  router.get('/style.css', (_request, response) => {
    response.type('css').send(STYLE);
  });

  router.get('/images/icon.svg', (_request, response) => {
    sendPicture(response, 0, 'Simulator');
  });

  router.get('/images/users/:id.svg', (request, response) => {
    const id = Number(request.params.id);
    // The names all begin alike.
    const name = people.all
      .find(person => person.id === id)
      ?.name.split('_')
      .at(-1);
    sendPicture(response, id, name);
  });

  router.get('/images/anime/:id.svg', (request, response) => {
    const record = shelf.find(Number(request.params.id));
    sendPicture(response, Number(request.params.id), record && titleOf(record));
  });
  return router;
}

function sendPicture(response: Response, id: number, name: string | undefined): void {
  if (name === undefined) {
    response.sendStatus(404);
    return;
  }
  response
    .set('Cache-Control', `public, max-age=${A_DAY_S}`)
    .type('svg')
    .send(letterPicture(id, name).toString());
}
