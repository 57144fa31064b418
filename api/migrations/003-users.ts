import { Migration } from '@mikro-orm/migrations';

/** Who has signed in, and the tokens that MyAnimeList gave us for them, encrypted. */
export class Migration003Users extends Migration {
  override up(): void {
    this.addSql(`
      create table "users" (
        "id" uuid primary key,
        "mal_id" int not null constraint "users_mal_id_unique" unique,
        "name" text not null,
        "picture" text null,
        "created_at" timestamptz not null,
        "signed_in_at" timestamptz not null,
        "list_synced_at" timestamptz null
      )`);
    this.addSql(`
      create table "mal_tokens" (
        "user_id" uuid primary key
          constraint "mal_tokens_user_id_foreign" references "users" on delete cascade,
        "key_id" text not null,
        "access_token" text not null,
        "refresh_token" text not null,
        "expires_at" timestamptz not null,
        "refreshing_until" timestamptz null,
        "updated_at" timestamptz not null
      )`);
  }

  override down(): void {
    this.addSql('drop table "mal_tokens"');
    this.addSql('drop table "users"');
  }
}
