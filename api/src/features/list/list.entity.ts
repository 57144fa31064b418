import { defineEntity, p } from '@mikro-orm/core';
import { ownerKey } from '../users/owner-key.ts';
import type { ListStatus } from '../../domain/list-entry.ts';

const ListRowSchema = defineEntity({
  name: 'ListRow',
  tableName: 'list',
  properties: {
    userId: ownerKey,
    animeId: p.integer().primary(),
    title: p.text(),
    status: p.text().$type<ListStatus>(),
    score: p.integer().nullable(),
    progress: p.integer(),
    updatedAt: p.datetime(),
  },
});

/** A title on somebody's list. */
export class ListRow extends ListRowSchema.class {}
ListRowSchema.setClass(ListRow);
