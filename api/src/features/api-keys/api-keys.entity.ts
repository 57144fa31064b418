import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';

const ApiKeyRowSchema = defineEntity({
  name: 'ApiKeyRow',
  tableName: 'api-keys',
  properties: {
    id: p.uuid().primary(),
    userId: () =>
      p.manyToOne(User).mapToPk().fieldName('user_id').updateRule('no action').deleteRule('cascade').index(),
    name: p.string().length(60),
    /** The key's first letters: few enough to leave the rest unguessable. */
    prefix: p.text(),
    /** The SHA-256 of the key, in Base64url. The key is as random as a hash, so that it needs no salt. */
    hash: p.text().unique(),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
  },
});

/** A key that somebody has made. */
export class ApiKeyRow extends ApiKeyRowSchema.class {}
ApiKeyRowSchema.setClass(ApiKeyRow);
