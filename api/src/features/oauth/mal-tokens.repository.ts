import type { SqlEntityManager } from '@mikro-orm/sql';
import { MalTokens } from './mal-tokens.entity.ts';

/** A person's tokens as the database holds them: encrypted. */
export interface EncryptedTokens {
  keyId: string;
  accessToken: string;
  refreshToken: string;
  expiresAt: Date;
  updatedAt: Date;
}

/** The encrypted tokens of everyone who has signed in. */
export class MalTokensRepository {
  constructor(private readonly em: SqlEntityManager) {}

  /** A person's tokens; undefined where there are none, or no more. */
  async find(userId: string): Promise<EncryptedTokens | undefined> {
    return (await this.em.fork().findOne(MalTokens, userId)) ?? undefined;
  }

  /** Puts tokens in the place of those that a person has, and ends any claim to refresh them. */
  async save(userId: string, tokens: EncryptedTokens): Promise<void> {
    await this.em.fork().upsert(MalTokens, { userId, ...tokens, refreshingUntil: null });
  }

  /**
   * Puts tokens in the place of those that were last written at a time, and ends the claim to refresh them.
   *
   * @returns whether nobody has written others since.
   */
  async replace(userId: string, updatedAt: Date, tokens: EncryptedTokens): Promise<boolean> {
    const written = { ...tokens, refreshingUntil: null };
    return (await this.em.fork().nativeUpdate(MalTokens, { userId, updatedAt }, written)) > 0;
  }

  /**
   * Deletes a person's tokens that were last written at a time.
   *
   * @returns whether nobody has written others since.
   */
  async delete(userId: string, updatedAt: Date): Promise<boolean> {
    return (await this.em.fork().nativeDelete(MalTokens, { userId, updatedAt })) > 0;
  }

  /**
   * Claims, for one process, to refresh the tokens that were last written at a time. No lock is held and no connection
   * is kept while MyAnimeList is being asked: a claim ends by itself.
   *
   * @returns whether nobody else has claimed it, or written other tokens since.
   */
  async claimRefresh(
    userId: string,
    updatedAt: Date,
    { from, until }: { from: Date; until: Date },
  ): Promise<boolean> {
    const free = { $or: [{ refreshingUntil: null }, { refreshingUntil: { $lte: from } }] };
    const claimed = await this.em
      .fork()
      .nativeUpdate(MalTokens, { userId, updatedAt, ...free }, { refreshingUntil: until });
    return claimed > 0;
  }

  /** Gives back a claim to refresh the tokens that were last written at a time. */
  async releaseRefresh(userId: string, updatedAt: Date): Promise<void> {
    await this.em.fork().nativeUpdate(MalTokens, { userId, updatedAt }, { refreshingUntil: null });
  }
}
