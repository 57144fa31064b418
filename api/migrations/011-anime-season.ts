import { Migration } from '@mikro-orm/migrations';

/** The season that a title is of, which its first day does not tell, and how long a film is. The next `load-catalogue` fills them in. */
export class Migration011AnimeSeason extends Migration {
  override up(): void {
    this.addSql(
      'alter table "anime" add column "season" varchar(10) null, add column "season_year" int null, add column "minutes" int null',
    );
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "minutes", drop column "season_year", drop column "season"');
  }
}
