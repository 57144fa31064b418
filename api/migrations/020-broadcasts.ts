import { Migration } from '@mikro-orm/migrations';

/** When titles are broadcast, which the next `load-catalogue` fills in, and the addresses of people's own calendars. */
export class Migration020Broadcasts extends Migration {
  override up(): void {
    this.addSql(`alter table "anime" add column "broadcasts" jsonb not null default '[]'`);
    this.addSql(`
      create table "calendar_addresses" (
        "user_id" uuid not null primary key
          constraint "calendar_addresses_user_id_foreign" references "users" on delete cascade,
        "hash" text not null constraint "calendar_addresses_hash_unique" unique,
        "created_at" timestamptz not null
      )`);
  }

  override down(): void {
    this.addSql('drop table "calendar_addresses"');
    this.addSql('alter table "anime" drop column "broadcasts"');
  }
}
