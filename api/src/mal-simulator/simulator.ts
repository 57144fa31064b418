import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import express, { type Express } from 'express';
import type { CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import { apiRouter } from './api.router.ts';
import { aniListRouter } from './anilist.router.ts';
import { AniListTitles } from './anilist-titles.ts';
import type { Application } from './application.ts';
import { inventPeople } from './invented-people.ts';
import { oauthRouter, type OAuthParts } from './oauth.router.ts';
import { pagesRouter } from './pages.router.ts';
import { People } from './people.ts';
import { answerRefusal } from './refusals.ts';
import { Shelf } from './shelf.ts';
import { Tokens } from './tokens.ts';
import { Traffic } from './traffic.ts';

export interface SimulatorOptions {
  /** The catalogue, which the invented people's lists are drawn from. */
  records: readonly CatalogueRecord[];
  /** 0 takes one that is free. */
  port: number;
  now: () => Date;
  randomBytes: (size: number) => Buffer;
  /** Where visitors may be sent back to; undefined: to AniRec's callback on any port of this computer. */
  redirectUris?: readonly string[];
}

/** A server that behaves as MyAnimeList does, and what a test can do to it. */
export interface Simulator {
  /** Where it answers; only this computer reaches it. */
  readonly url: string;
  /** What `MAL_OAUTH_URL` has to be. */
  readonly oauthUrl: string;
  /** What `MAL_API_URL` has to be. */
  readonly apiUrl: string;
  /** What `ANILIST_API_URL` has to be, for details of titles alone. */
  readonly aniListUrl: string;
  /** What AniList would say of titles, and how much of it. */
  readonly aniListTitles: AniListTitles;
  /** The application that is registered with it, with an id and a secret that are new at each start. */
  readonly application: Application;
  /** Who has an account; more can be added. */
  readonly people: People;
  /** The tokens that are out, and how long they last. */
  readonly tokens: Tokens;
  /** What has been asked of it, and which of it is to fail. */
  readonly traffic: Traffic;
  /** Every secret that it has given out so far: the client's, codes, and tokens. None may turn up anywhere else. */
  secrets(): readonly string[];
  /** Stops at once, with whatever is under way. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
/** Makes 1,000 characters, as long as MyAnimeList's codes and tokens. */
const TOKEN_BYTES = 750;

/**
 * Starts a simulator of MyAnimeList, which AniRec can be tried and tested with.
 *
 * @throws where the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const server = createServer().listen(options.port, LOOPBACK);
  await once(server, 'listening');
  const url = `http://${LOOPBACK}:${portOf(server)}`;
  const { secrets, ...parts } = partsOf(options);
  const aniListTitles = new AniListTitles(options.records);
  const app = createSimulatorApp(parts, new Shelf(options.records, url), url);
  app.use(aniListRouter(aniListTitles, parts.traffic));
  server.on('request', app.use(answerRefusal));
  return {
    url,
    oauthUrl: `${url}/v1/oauth2`,
    apiUrl: `${url}/v2`,
    aniListUrl: `${url}/graphql`,
    aniListTitles,
    application: parts.application,
    people: parts.people,
    tokens: parts.tokens,
    traffic: parts.traffic,
    secrets: () => secrets,
    close: () => stop(server),
  };
}

function createSimulatorApp(parts: OAuthParts, shelf: Shelf, url: string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use('/v1/oauth2', oauthRouter(parts));
  app.use('/v2', apiRouter({ ...parts, shelf, url }));
  app.use(pagesRouter(parts.people, shelf));
  return app;
}

function partsOf({ records, redirectUris, now, randomBytes }: SimulatorOptions) {
  const application = {
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
    redirectUris,
  };
  const secrets = [application.clientSecret];
  const newToken = () => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    secrets.push(token);
    return token;
  };
  const people = new People(inventPeople(records));
  const tokens = new Tokens(now, newToken);
  return { application, people, tokens, traffic: new Traffic(), now, randomBytes, newToken, secrets };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
