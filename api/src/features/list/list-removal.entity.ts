import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';

const ListRemovalSchema = defineEntity({
  name: 'ListRemoval',
  tableName: 'list_removals',
  properties: {
    userId: () =>
      p
        .manyToOne(User)
        .primary()
        .mapToPk()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    animeId: p.integer().primary(),
    removedAt: p.datetime(),
  },
});

/** A title that somebody has taken off their list. */
export class ListRemoval extends ListRemovalSchema.class {}
ListRemovalSchema.setClass(ListRemoval);
