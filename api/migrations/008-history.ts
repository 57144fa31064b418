import { Migration } from '@mikro-orm/migrations';

/** What each person searched for and had recommended, the latest with the largest id. */
export class Migration008History extends Migration {
  override up(): void {
    this.addSql(`
      create table "history" (
        "id" serial primary key,
        "user_id" uuid not null
          constraint "history_user_id_foreign" references "users" on delete cascade,
        "kind" text not null,
        "input" jsonb not null,
        "results" int[] not null,
        "model_version" text not null,
        "created_at" timestamptz not null
      )`);
    this.addSql('create index "history_user_id_id_index" on "history" ("user_id", "id")');
  }

  override down(): void {
    this.addSql('drop table "history"');
  }
}
