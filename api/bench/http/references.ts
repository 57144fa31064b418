/*
 * Two servers that do nothing but answer: `node:http`, and Express with one route for each kind of address. Run by the
 * benchmark, as `references.ts ANSWERS node|express`, where ANSWERS is a JSON file of what AniRec answers.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';

const ROUTES = [
  '/api/v1/search/suggestions',
  '/api/v1/anime/:animeId',
  '/api/v1/anime/:animeId/recommendations',
  '/api/v1/recommendations',
  '/api/v1/health',
];

const [, , file = '', kind] = process.argv;
const entries = Object.entries(JSON.parse(await readFile(file, 'utf8')) as Record<string, string>);
const answers = new Map(entries.map(([address, body]) => [address, Buffer.from(body)]));
const answerTo = (method = '', url = '') => answers.get(`${method} ${url}`) ?? Buffer.alloc(0);

function withNode(): RequestListener {
  return (request, response) => {
    request.resume().once('end', () => {
      const body = answerTo(request.method, request.url);
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
      response.end(body);
    });
  };
}

function withExpress(): RequestListener {
  const app = express();
  app.use(express.json());
  for (const route of ROUTES)
    app.all(route, (request, response) => {
      response.type('json').send(answerTo(request.method, request.url));
    });
  return app as RequestListener;
}

const server = createServer(kind === 'node' ? withNode() : withExpress()).listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
