import { Migration } from '@mikro-orm/migrations';

/**
 * What titles are called besides: Chinese names, abbreviations, and romaji that the build generated. The defaults let a
 * version that does not know these columns load its catalogue meanwhile; the next `load-catalogue` fills them in.
 */
export class Migration010AnimeNames extends Migration {
  override up(): void {
    this.addSql(
      `alter table "anime" add column "title_romaji_is_generated" boolean not null default false,
        add column "title_simplified_chinese" text null, add column "title_traditional_chinese" text null,
        add column "generated_names" text[] not null default '{}',
        add column "abbreviations" text[] not null default '{}'`,
    );
  }

  override down(): void {
    this.addSql(
      `alter table "anime" drop column "title_romaji_is_generated", drop column "title_simplified_chinese",
        drop column "title_traditional_chinese", drop column "generated_names", drop column "abbreviations"`,
    );
  }
}
