import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Transaction } from '../../platform/postgres/transaction.ts';
import { User } from './user.entity.ts';

/** What is written of somebody who signs in. */
export interface SignedInRow {
  /** Used where they are new. */
  id: string;
  malId: number;
  name: string;
  picture: string | null;
  signedInAt: Date;
}

/** People as the database holds them. */
export class UsersRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** Finds a person; undefined where there is none of the id. */
  async find(id: string): Promise<User | undefined> {
    return (await this.em.fork().findOne(User, id)) ?? undefined;
  }

  /** Writes somebody who signs in, in one statement, so that signing in twice at once makes one person. */
  async signIn(row: SignedInRow): Promise<User> {
    return this.em.fork().upsert(
      User,
      { ...row, createdAt: row.signedInAt },
      {
        onConflictFields: ['malId'],
        onConflictMergeFields: ['name', 'picture', 'signedInAt'],
      },
    );
  }

  /** Notes when a person's list was brought from MyAnimeList. */
  async setListSyncedAt(id: string, listSyncedAt: Date): Promise<void> {
    await this.em.fork().nativeUpdate(User, id, { listSyncedAt });
  }

  /** Since when a person's changes are sent to MyAnimeList; null where they are not. */
  async writesBackSince(id: string): Promise<Date | null> {
    return (await this.find(id))?.writesBackSince ?? null;
  }

  /** Notes that they are sent from a time on, unless they are already; or, with null, that they are not. */
  async setWritesBackSince(
    id: string,
    since: Date | null,
    transaction: Transaction = this.em.fork(),
  ): Promise<void> {
    const others = since ? { id, writesBackSince: null } : { id };
    await transaction.nativeUpdate(User, others, { writesBackSince: since });
  }

  /** Deletes a person, and by the database's own rules all that belongs to them. */
  async delete(id: string): Promise<void> {
    await this.em.fork().nativeDelete(User, id);
  }
}
