import { Migration } from '@mikro-orm/migrations';

/** Titles that people have taken off their lists, so that the next sign-in does not bring them back. */
export class Migration016ListRemovals extends Migration {
  override up(): void {
    this.addSql(`
      create table "list_removals" (
        "user_id" uuid not null
          constraint "list_removals_user_id_foreign" references "users" on delete cascade,
        "anime_id" int not null,
        "removed_at" timestamptz not null,
        constraint "list_removals_pkey" primary key ("user_id", "anime_id")
      )`);
  }

  override down(): void {
    this.addSql('drop table "list_removals"');
  }
}
