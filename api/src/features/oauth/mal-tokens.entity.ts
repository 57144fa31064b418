import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';

/** The tokens that MyAnimeList gave us for a person, encrypted with one of our keys (`platform/crypto/key-ring.ts`). */
const MalTokensSchema = defineEntity({
  name: 'MalTokens',
  tableName: 'mal_tokens',
  properties: {
    userId: () =>
      p
        .oneToOne(User)
        .owner()
        .primary()
        .mapToPk()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** Which of our keys they were encrypted with. */
    keyId: p.text(),
    accessToken: p.text(),
    refreshToken: p.text(),
    expiresAt: p.datetime(),
    /** Until when one process alone may refresh them; null while none does. */
    refreshingUntil: p.datetime().nullable(),
    updatedAt: p.datetime(),
  },
});

/** The tokens that MyAnimeList gave us for a person, encrypted. */
export class MalTokens extends MalTokensSchema.class {}
MalTokensSchema.setClass(MalTokens);
