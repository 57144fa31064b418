import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';
import type { RecommendationsInput } from '../recommendations/recommendations-note.ts';
import type { SearchInput } from '../search/search-note.ts';
import type { HistoryKind } from './history.dto.ts';

const HistoryRowSchema = defineEntity({
  name: 'HistoryRow',
  tableName: 'history',
  indexes: [{ name: 'history_user_id_id_index', properties: ['userId', 'id'] }],
  properties: {
    id: p.integer().primary(),
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('cascade')
        .index(false),
    kind: p.text().$type<HistoryKind>(),
    input: p.json().$type<SearchInput | RecommendationsInput>(),
    results: p.array().columnType('int[]').$type<number[]>(),
    modelVersion: p.text(),
    createdAt: p.datetime(),
  },
});

/** Something that somebody asked for and was given. */
export class HistoryRow extends HistoryRowSchema.class {}
HistoryRowSchema.setClass(HistoryRow);
