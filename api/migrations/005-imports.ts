import { Migration } from '@mikro-orm/migrations';

/** Lists that people bring from elsewhere, and what became of each. One person has one under way at most. */
export class Migration005Imports extends Migration {
  override up(): void {
    this.addSql(`
      create table "imports" (
        "id" uuid primary key,
        "user_id" uuid not null
          constraint "imports_user_id_foreign" references "users" on delete cascade,
        "source" text not null,
        "user_name" text null,
        "state" text not null,
        "done" int not null,
        "total" int null,
        "report" jsonb null,
        "error" text null,
        "idempotency_key" text null,
        "request_hash" text not null,
        "heartbeat_at" timestamptz not null,
        "created_at" timestamptz not null,
        "finished_at" timestamptz null
      )`);
    this.addSql(`
      create unique index "imports_under_way_unique" on "imports" ("user_id") where "finished_at" is null`);
    this.addSql(`
      create unique index "imports_idempotency_key_unique" on "imports" ("user_id", "idempotency_key")`);
  }

  override down(): void {
    this.addSql('drop table "imports"');
  }
}
