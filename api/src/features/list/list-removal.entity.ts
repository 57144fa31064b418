import { defineEntity, p } from '@mikro-orm/core';
import { ownerKey } from '../users/owner-key.ts';

const ListRemovalSchema = defineEntity({
  name: 'ListRemoval',
  tableName: 'list_removals',
  properties: {
    userId: ownerKey,
    animeId: p.integer().primary(),
    removedAt: p.datetime(),
  },
});

/** A title that somebody has taken off their list. */
export class ListRemoval extends ListRemovalSchema.class {}
ListRemovalSchema.setClass(ListRemoval);
