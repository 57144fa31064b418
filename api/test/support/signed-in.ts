import type { Express } from 'express';
import request, { type Test } from 'supertest';
import { createApp } from '../../src/server/app.ts';
import { Authenticator, type SignedInUser } from '../../src/http/auth/authentication.ts';
import type { CallerKeys } from '../../src/http/auth/caller-keys.ts';
import { Identification } from '../../src/http/auth/identification.ts';
import type { Container } from '../../src/server/container.ts';
import { buildTestContainer, config, logger, openTestDatabase } from './application.ts';
import { addPerson } from './people.ts';

/** Takes whoever names a person’s id for that person. How people really sign in has specs of its own. */
export class TrustingAuthenticator extends Authenticator {
  override identify(cookies = ''): Promise<SignedInUser | undefined> {
    const [, userId] = /^person=([0-9a-f-]{36})$/.exec(cookies) ?? [];
    return Promise.resolve(userId === undefined ? undefined : { userId, name: 'Somebody' });
  }
}

/** Somebody who is signed in, and sends requests. */
export class Person {
  constructor(
    private readonly app: Express,
    readonly userId: string,
  ) {}

  get(path: string): Test {
    return this.signed(request(this.app).get(`/api/v1/users/me${path}`));
  }

  patch(path: string, body: object): Test {
    return this.signed(request(this.app).patch(`/api/v1/users/me${path}`)).send(body);
  }

  put(path: string, body: object): Test {
    return this.signed(request(this.app).put(`/api/v1/users/me${path}`)).send(body);
  }

  post(path: string, body?: object): Test {
    return this.signed(request(this.app).post(`/api/v1/users/me${path}`)).send(body);
  }

  delete(path: string): Test {
    return this.signed(request(this.app).delete(`/api/v1/users/me${path}`));
  }

  private signed(test: Test): Test {
    return test.set('Cookie', `person=${this.userId}`);
  }
}

/** A container that takes whoever names a person’s id for that person, and knows no API keys. */
export function trustingContainer(container: Pick<Container, 'get'>): Pick<Container, 'get'> {
  const authenticator = new TrustingAuthenticator();
  const keys: CallerKeys = { find: () => Promise.resolve({ kind: 'unknown' }) };
  const replaced = new Map<unknown, object>([
    [Authenticator, authenticator],
    [Identification, new Identification({ authenticator, keys })],
  ]);
  return { get: type => (replaced.has(type) ? (replaced.get(type) as never) : container.get(type)) };
}

/** The whole application but for signing in. */
export async function startSignedInApplication(): Promise<{ app: Express; arrive: () => Promise<Person> }> {
  const database = await openTestDatabase();
  const container = await buildTestContainer(database, config.redisUrl);
  const app = createApp(config, trustingContainer(container), logger);
  return { app, arrive: async () => new Person(app, await addPerson(database)) };
}
