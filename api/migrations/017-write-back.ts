import { Migration } from '@mikro-orm/migrations';

/** Titles that were changed here and are to be changed at MyAnimeList, and who wants that. */
export class Migration017WriteBack extends Migration {
  override up(): void {
    this.addSql('alter table "users" add column "writes_back_since" timestamptz null');
    this.addSql(`
      create table "write-back" (
        "user_id" uuid not null
          constraint "write-back_user_id_foreign" references "users" on delete cascade,
        "anime_id" int not null,
        "title" text not null,
        "before" jsonb null,
        "changed_at" timestamptz not null,
        "state" text not null,
        "attempts" int not null,
        "due_at" timestamptz not null,
        "claimed_until" timestamptz null,
        "sent" jsonb null,
        "reason" text null,
        constraint "write-back_pkey" primary key ("user_id", "anime_id")
      )`);
    this.addSql('create index "write-back_state_due_at_index" on "write-back" ("state", "due_at")');
  }

  override down(): void {
    this.addSql('drop table "write-back"');
    this.addSql('alter table "users" drop column "writes_back_since"');
  }
}
