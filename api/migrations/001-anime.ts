import { Migration } from '@mikro-orm/migrations';

/** The catalogue, and the version of it that is loaded. */
export class Migration001Anime extends Migration {
  override up(): void {
    this.addSql(`
      create table "anime" (
        "id" int primary key,
        "title" text not null,
        "title_english" text null,
        "title_romaji" text null,
        "title_japanese" text null,
        "synonyms" text[] not null,
        "type" varchar(10) not null,
        "start_date" date null,
        "end_date" date null,
        "episodes" int null,
        "genres" text[] not null,
        "themes" text[] not null,
        "source" text null,
        "studios" text[] not null,
        "official_site" text null,
        "links" jsonb not null,
        "external_ids" jsonb not null,
        "tag_count" int not null
      )`);
    this.addSql(`
      create table "catalogue_version" (
        "id" int primary key,
        "version" text not null,
        "loaded_at" timestamptz not null
      )`);
  }

  override down(): void {
    this.addSql('drop table "catalogue_version"');
    this.addSql('drop table "anime"');
  }
}
