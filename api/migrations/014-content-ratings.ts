import { Migration } from '@mikro-orm/migrations';

/** Whom titles are for. The next `load-catalogue` fills it in; until then all count as general. */
export class Migration014ContentRatings extends Migration {
  override up(): void {
    this.addSql(`alter table "anime"
      add column "content_rating" varchar(10) not null default 'general',
      add column "content_rating_source" varchar(10) not null default 'none'`);
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "content_rating", drop column "content_rating_source"');
  }
}
