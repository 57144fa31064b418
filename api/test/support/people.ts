import { randomInt, randomUUID } from 'node:crypto';
import type { Database } from '../../src/platform/postgres/database.ts';
import { User } from '../../src/features/users/user.entity.ts';
import { keepQuietAbout } from './wiretap.ts';

/** Adds somebody who has signed in once, and gives their id. */
export async function addPerson({ orm }: Database): Promise<string> {
  const id = randomUUID();
  const name = `Person ${id.slice(0, 4)}`;
  keepQuietAbout(name);
  const now = new Date();
  await orm.em.fork().insert(User, {
    id,
    malId: randomInt(1_000_000_000, 2_000_000_000),
    name,
    picture: null,
    createdAt: now,
    signedInAt: now,
    listSyncedAt: null,
  });
  return id;
}
