import { randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import express, { type Express } from 'express';
import { pino, type Logger } from 'pino';
import { AccountTokens } from '../../src/features/oauth/account-tokens.ts';
import { AuthorizationServer } from '../../src/features/oauth/authorization-server.ts';
import { MalTokensRepository } from '../../src/features/oauth/mal-tokens.repository.ts';
import { createApp } from '../../src/server/app.ts';
import { buildContainer } from '../../src/server/container.ts';
import type { Database } from '../../src/platform/postgres/database.ts';
import { KeyRing } from '../../src/platform/crypto/key-ring.ts';
import { createLogger } from '../../src/platform/telemetry/logger.ts';
import { noMetrics } from '../../src/platform/telemetry/metrics.ts';
import { decodeModel } from '../../src/engine/recommender/model-file.ts';
import type { Person } from '../../src/mal-simulator/people.ts';
import type { Simulator, SimulatorOptions } from '../../src/mal-simulator/simulator.ts';
import { Browser } from './browser.ts';
import { config, openTestDatabase, stopping } from './application.ts';
import { ManualClock } from './manual-clock.ts';
import { CALLBACK, startTestSimulator } from './simulator.ts';
import { keepQuietAbout, Wiretap } from './wiretap.ts';

/** The whole application over the test's database, with a simulator of MyAnimeList that people sign in with. */
export interface SignInApplication {
  readonly app: Express;
  readonly simulator: Simulator;
  /** The application's time and the simulator's. */
  readonly clock: ManualClock;
  /** All that has been answered, and logged from `debug` up. */
  readonly wiretap: Wiretap;
  /** A browser that has never been here. */
  browser(): Browser;
  /** @throws where a secret has turned up in an answer or in the log meanwhile. */
  close(): Promise<void>;
}

/** What it stands on. */
export interface SignInOptions {
  /** Where its sessions are; the environment's Redis, or memory, if not given. */
  redisUrl?: string | undefined;
  /** The test's, if not given. Its caller closes it. */
  database?: Database;
  /** The titles that MyAnimeList has; those on people's lists alone, if not given. */
  records?: SimulatorOptions['records'];
}

/** Starts it. */
export async function startSignInApplication({
  redisUrl = config.redisUrl,
  database,
  records = [],
}: SignInOptions = {}): Promise<SignInApplication> {
  const clock = new ManualClock();
  const simulator = await startTestSimulator({ records, now: () => new Date(clock.now()) });
  const wiretap = new Wiretap();
  const logger = createLogger('debug', wiretap);
  const settled = {
    ...config,
    redisUrl,
    malClientId: simulator.application.clientId,
    malClientSecret: simulator.application.clientSecret,
    malOAuthUrl: simulator.oauthUrl,
    malApiUrl: simulator.apiUrl,
  };
  const container = await buildContainer({
    config: settled,
    database: database ?? (await openTestDatabase()),
    model: decodeModel(await readFile(config.modelFile)),
    clock,
    logger,
    metrics: noMetrics,
    stopping,
  });
  const app = express().use(wiretap.listen, createApp(settled, container, logger));
  return {
    app,
    simulator,
    clock,
    wiretap,
    browser: () => new Browser(app, config.publicUrl),
    close: async () => {
      await container.close();
      await simulator.close();
      const leaks = wiretap.leaks(simulator.secrets());
      if (leaks.length > 0) throw new Error(`A secret has turned up:\n${leaks.join('\n')}`);
    },
  };
}

/** Tokens as another process of the application has them. */
export function accountTokensOf(
  { simulator, clock }: Pick<SignInApplication, 'simulator' | 'clock'>,
  em: SqlEntityManager,
): { tokens: AccountTokens; logger: Logger } {
  const { clientId, clientSecret } = simulator.application;
  const logger = pino({ level: 'silent' });
  const server = new AuthorizationServer({
    ...{ clientId, clientSecret, oauthUrl: simulator.oauthUrl, redirectUri: CALLBACK, clock, logger },
  });
  const keys = new KeyRing(config.tokenKeys, randomBytes);
  const repository = new MalTokensRepository(em);
  return { tokens: new AccountTokens({ repository, server, keys, clock }), logger };
}

/** Other specs, and runs before on a database that stays, have people of their own. */
let lastId = randomInt(1_000_000, 1_000_000_000);

/** Somebody whom nobody knows yet, with an account at the simulator and an empty list. */
export function newPerson(simulator: Simulator, fields: Partial<Person> = {}): Person {
  lastId += 1;
  const person: Person = {
    id: lastId,
    name: `Person${lastId}`,
    description: '',
    visibility: 'public',
    list: [],
    ...fields,
  };
  keepQuietAbout(person.name);
  simulator.people.add(person);
  return person;
}
