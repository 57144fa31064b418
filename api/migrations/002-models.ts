import { Migration } from '@mikro-orm/migrations';

/** The models that were published. The current one is the latest publication that has not been withdrawn. */
export class Migration002Models extends Migration {
  override up(): void {
    this.addSql(`
      create table "models" (
        "version" text primary key,
        "publication" int not null constraint "models_publication_unique" unique,
        "bytes" bytea not null,
        "published_at" timestamptz not null,
        "withdrawn_at" timestamptz null
      )`);
  }

  override down(): void {
    this.addSql('drop table "models"');
  }
}
