import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';
import type { ImportReport, ImportSource, ImportState } from './imports.dto.ts';

const ImportRowSchema = defineEntity({
  name: 'ImportRow',
  tableName: 'imports',
  uniques: [
    { name: 'imports_under_way_unique', properties: ['userId'], where: { finishedAt: null } },
    { name: 'imports_idempotency_key_unique', properties: ['userId', 'idempotencyKey'] },
  ],
  properties: {
    id: p.uuid().primary(),
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('cascade')
        .index(false),
    source: p.text().$type<ImportSource>(),
    userName: p.text().nullable(),
    state: p.text().$type<ImportState>(),
    done: p.integer(),
    total: p.integer().nullable(),
    report: p.json().$type<ImportReport>().nullable(),
    error: p.text().nullable(),
    /** What the caller calls the request by, so that it is carried out once however often it is sent. */
    idempotencyKey: p.text().nullable(),
    /** Tells whether a request of the same key is the same request. */
    requestHash: p.text(),
    /** When the process that runs it was alive last. */
    heartbeatAt: p.datetime(),
    createdAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
  },
});

/** A list that somebody brings from elsewhere. */
export class ImportRow extends ImportRowSchema.class {}
ImportRowSchema.setClass(ImportRow);
