import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';
import type { FeedbackReason } from './feedback.dto.ts';

const FeedbackRowSchema = defineEntity({
  name: 'FeedbackRow',
  tableName: 'feedback',
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
    reason: p.string().length(200).$type<FeedbackReason>().nullable(),
    createdAt: p.datetime(),
  },
});

/** A title that somebody is not interested in. */
export class FeedbackRow extends FeedbackRowSchema.class {}
FeedbackRowSchema.setClass(FeedbackRow);
