import { UnauthenticatedError } from '../../domain/errors.ts';
import type { Clock } from '../../platform/scheduling/clock.ts';
import type { Account, Holdings } from './users.dto.ts';
import type { UsersRepository } from './users.repository.ts';

/** Somebody as MyAnimeList knows them. */
export interface MalAccount {
  id: number;
  name: string;
  picture: string | null;
}

/** Tells how much of one kind is kept of a person. */
export type CountOwn = (userId: string) => Promise<number>;

export interface UsersOptions {
  repository: UsersRepository;
  clock: Clock;
  newId: () => string;
  /** The features that keep something of people, each asked how much it is. */
  holdings: Readonly<Record<keyof Holdings, CountOwn>>;
  /** Ends the keys of somebody whose account is erased with what erases it. */
  endKeysWith: (userId: string, erase: () => Promise<void>) => Promise<void>;
}

/** The people who have signed in. */
export class UsersService {
  constructor(private readonly options: UsersOptions) {}

  /**
   * Takes in somebody who has signed in with MyAnimeList: as a new person, or as the one who came with that account
   * before, whatever their name was then.
   *
   * @returns our id of them.
   */
  async signIn({ id: malId, name, picture }: MalAccount): Promise<string> {
    const { repository, clock, newId } = this.options;
    const signedInAt = new Date(clock.now());
    const user = await repository.signIn({ id: newId(), malId, name, picture, signedInAt });
    return user.id;
  }

  /** Finds a person; undefined where the account has been deleted. */
  async find(userId: string): Promise<{ userId: string; name: string } | undefined> {
    const user = await this.options.repository.find(userId);
    return user && { userId, name: user.name };
  }

  /**
   * Gives a person's account, and how much is kept of them.
   *
   * @throws {UnauthenticatedError} where it has been deleted meanwhile.
   */
  async account(userId: string): Promise<Account> {
    const account = await this.findAccount(userId);
    if (!account) throw new UnauthenticatedError('The account has been deleted.');
    return account;
  }

  /** The same; undefined where it has been deleted meanwhile. */
  async findAccount(userId: string): Promise<Account | undefined> {
    const { repository, holdings } = this.options;
    const [user, listEntries, feedback, historyEntries] = await Promise.all([
      repository.find(userId),
      holdings.listEntries(userId),
      holdings.feedback(userId),
      holdings.historyEntries(userId),
    ]);
    if (!user) return undefined;
    const { name, picture = null, createdAt, signedInAt, listSyncedAt = null } = user;
    return {
      ...{ name, picture, createdAt, signedInAt, listSyncedAt },
      holdings: { listEntries, feedback, historyEntries },
    };
  }

  /** Notes that a person's list has been brought from MyAnimeList. */
  async noteListSynced(userId: string): Promise<void> {
    await this.options.repository.setListSyncedAt(userId, new Date(this.options.clock.now()));
  }

  /** Deletes an account and all that is kept of its owner. Its sessions and keys are over with that. */
  async erase(userId: string): Promise<void> {
    const { repository, endKeysWith } = this.options;
    await endKeysWith(userId, () => repository.delete(userId));
  }
}
