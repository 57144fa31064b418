import { defineEntity, p } from '@mikro-orm/core';
import { ownerKey } from '../users/owner-key.ts';
import type { ListedFacts } from '../list/list-outbox.ts';
import type { WriteBackState } from './write-back.dto.ts';

const WriteBackRowSchema = defineEntity({
  name: 'WriteBackRow',
  tableName: 'write-back',
  properties: {
    userId: ownerKey,
    animeId: p.integer().primary(),
    title: p.text(),
    /** What MyAnimeList is thought to have: what the list said before the first change that is not sent yet. */
    before: p.json().$type<ListedFacts>().nullable(),
    changedAt: p.datetime(),
    state: p.text().$type<WriteBackState>(),
    attempts: p.integer(),
    dueAt: p.datetime(),
    claimedUntil: p.datetime().nullable(),
    /** What was sent; null for a title that was taken off, and where nothing was. */
    sent: p.json().$type<ListedFacts>().nullable(),
    reason: p.text().nullable(),
  },
  indexes: [{ name: 'write-back_state_due_at_index', properties: ['state', 'dueAt'] }],
});

/** A title that somebody has changed here, and what became of that at MyAnimeList. */
export class WriteBackRow extends WriteBackRowSchema.class {}
WriteBackRowSchema.setClass(WriteBackRow);
