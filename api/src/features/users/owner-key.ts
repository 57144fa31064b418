import { p } from '@mikro-orm/core';
import { User } from './user.entity.ts';

/** The column that says whose a row is, as its primary key or a part of it. The row goes with the account. */
export function ownerKey() {
  return p
    .manyToOne(User)
    .primary()
    .mapToPk()
    .fieldName('user_id')
    .updateRule('no action')
    .deleteRule('cascade');
}
