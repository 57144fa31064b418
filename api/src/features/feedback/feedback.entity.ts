import { defineEntity, p } from '@mikro-orm/core';
import { ownerKey } from '../users/owner-key.ts';
import type { FeedbackReason } from './feedback.dto.ts';

const FeedbackRowSchema = defineEntity({
  name: 'FeedbackRow',
  tableName: 'feedback',
  properties: {
    userId: ownerKey,
    animeId: p.integer().primary(),
    reason: p.string().length(200).$type<FeedbackReason>().nullable(),
    createdAt: p.datetime(),
  },
});

/** A title that somebody is not interested in. */
export class FeedbackRow extends FeedbackRowSchema.class {}
FeedbackRowSchema.setClass(FeedbackRow);
