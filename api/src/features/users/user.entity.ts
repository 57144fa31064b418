import { defineEntity, p } from '@mikro-orm/core';

/** A person who has signed in. Whoever they are is told by MyAnimeList's id: names there can be changed. */
const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: p.uuid().primary(),
    malId: p.integer().unique(),
    name: p.text(),
    picture: p.text().nullable(),
    createdAt: p.datetime(),
    signedInAt: p.datetime(),
    listSyncedAt: p.datetime().nullable(),
    /** Since when what they change here is to be changed at MyAnimeList too; null where it is not. */
    writesBackSince: p.datetime().nullable(),
  },
});

/** A person who has signed in. All that belongs to one refers to this row, and goes with it. */
export class User extends UserSchema.class {}
UserSchema.setClass(User);
