import { Migration } from '@mikro-orm/migrations';

/** What each person has watched, watches or means to watch. Titles need not be in the catalogue: MyAnimeList has more. */
export class Migration004List extends Migration {
  override up(): void {
    this.addSql(`
      create table "list" (
        "user_id" uuid not null
          constraint "list_user_id_foreign" references "users" on delete cascade,
        "anime_id" int not null,
        "title" text not null,
        "status" text not null,
        "score" int null,
        "progress" int not null,
        "updated_at" timestamptz not null,
        primary key ("user_id", "anime_id")
      )`);
  }

  override down(): void {
    this.addSql('drop table "list"');
  }
}
