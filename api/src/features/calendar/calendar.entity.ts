import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../users/user.entity.ts';

const CalendarAddressSchema = defineEntity({
  name: 'CalendarAddress',
  tableName: 'calendar_addresses',
  properties: {
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .primary()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** The SHA-256 of what is secret in the address, in Base64url. It is as random as a hash, so that it needs no salt. */
    hash: p.text().unique(),
    createdAt: p.datetime(),
  },
});

/** The address that somebody's calendar is read at. */
export class CalendarAddress extends CalendarAddressSchema.class {}
CalendarAddressSchema.setClass(CalendarAddress);
