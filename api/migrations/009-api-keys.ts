import { Migration } from '@mikro-orm/migrations';

/** The keys that third parties call the API with: what each hashes to, and never the key itself. */
export class Migration009ApiKeys extends Migration {
  override up(): void {
    this.addSql(`
      create table "api-keys" (
        "id" uuid not null primary key,
        "user_id" uuid not null
          constraint "api-keys_user_id_foreign" references "users" on delete cascade,
        "name" varchar(60) not null,
        "prefix" text not null,
        "hash" text not null constraint "api-keys_hash_unique" unique,
        "created_at" timestamptz not null,
        "last_used_at" timestamptz null
      )`);
    this.addSql('create index "api-keys_user_id_index" on "api-keys" ("user_id")');
  }

  override down(): void {
    this.addSql('drop table "api-keys"');
  }
}
