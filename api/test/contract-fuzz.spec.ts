import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { createApp } from '../src/server/app.ts';
import { buildContainer, type Container } from '../src/server/container.ts';
import { noMetrics } from '../src/platform/telemetry/metrics.ts';
import { decodeModel } from '../src/engine/recommender/model-file.ts';
import { config, logger, openTestDatabase } from './support/application.ts';
import { faultsOf, needsSession, operations, type ContractAnswer } from './support/contract.ts';
import { ManualClock } from './support/manual-clock.ts';
import { addPerson } from './support/people.ts';
import { allowedRequests, faultyRequests, type WireRequest } from './support/requests.ts';
import { trustingContainer } from './support/signed-in.ts';

/** Of each operation; fewer on what stands in for PostgreSQL and Redis, which CI runs all of this on as well. */
const ALLOWED_REQUESTS = config.redisUrl === undefined ? 20 : 200;
const OF_EACH_FAULT = 8;

describe('whatever is sent,', () => {
  let container: Container;
  let server: Server;
  let url: string;
  let person: string;

  beforeAll(async () => {
    const database = await openTestDatabase();
    container = await buildContainer({
      config: { ...config, anilistApiUrl: config.malApiUrl },
      database,
      model: decodeModel(await readFile(config.modelFile)),
      clock: new ManualClock(),
      logger,
      metrics: noMetrics,
      stopping: new AbortController().signal,
    });
    server = createServer(createApp(config, trustingContainer(container), logger)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    person = await addPerson(database);
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(closed => server.close(closed));
    await container.close();
  });

  async function answerTo({ method, path, query, headers, body }: WireRequest): Promise<ContractAnswer> {
    const parameters = new URLSearchParams([...query]).toString();
    const response = await fetch(`${url}${path}?${parameters}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
    const [type = ''] = (response.headers.get('Content-Type') ?? '').split(';');
    const get = (name: string) => response.headers.get(name) ?? undefined;
    return { status: response.status, type, text: await response.text(), get };
  }

  function expectNoFault(operationId: string, answer: ContractAnswer, statuses: [number, number]): void {
    const [least, most] = statuses;
    const isTheirs = answer.status > 500 && answer.text.includes('"upstream"');
    const isExpected = answer.status >= least && answer.status <= most;
    const faults = [
      ...faultsOf(operationId, answer),
      ...(isExpected || isTheirs ? [] : [`${operationId} answers ${answer.status}`]),
    ];
    if (faults.length > 0) throw new Error(`${faults.join('\n')}\n${answer.text.slice(0, 500)}`);
  }

  /** Deleting an account takes one. */
  async function cookieOf(operationId: string): Promise<string> {
    const someone = operationId === 'deleteAccount' ? await addPerson(await openTestDatabase()) : person;
    return `person=${someone}`;
  }

  async function send(operationId: string, each: WireRequest): Promise<ContractAnswer> {
    return answerTo({ ...each, headers: { ...each.headers, Cookie: await cookieOf(operationId) } });
  }

  for (const placed of operations) {
    const { operationId } = placed.operation;

    it(`${operationId} answers what the contract allows as the contract says`, async () => {
      const property = fc.asyncProperty(allowedRequests(placed), async each => {
        expectNoFault(operationId, await send(operationId, each), [200, 422]);
      });
      await expectAsync(fc.assert(property, { numRuns: ALLOWED_REQUESTS })).toBeResolved();
    });

    it(`${operationId} refuses everything else`, async () => {
      for (const [fault, requests] of Object.entries(faultyRequests(placed))) {
        const property = fc.asyncProperty(requests, async each => {
          expectNoFault(operationId, await send(operationId, each), [400, 422]);
        });
        await expectAsync(fc.assert(property, { numRuns: OF_EACH_FAULT }))
          .withContext(fault)
          .toBeResolved();
      }
    });

    if (needsSession(placed.operation))
      it(`${operationId} tells nothing to who is not signed in`, async () => {
        const property = fc.asyncProperty(allowedRequests(placed), async each => {
          expectNoFault(operationId, await answerTo(each), [401, 401]);
        });
        await expectAsync(fc.assert(property, { numRuns: OF_EACH_FAULT })).toBeResolved();
      });
  }
});
