import { Migration } from '@mikro-orm/migrations';

/** What recommendations are narrowed by and grouped by. The next `load-catalogue` fills both in. */
export class Migration006AnimeFranchise extends Migration {
  override up(): void {
    this.addSql(
      'alter table "anime" add column "episode_length" varchar(10) null, add column "franchise" int null',
    );
    this.addSql(`update "anime" set "episode_length" = 'standard', "franchise" = "id"`);
    this.addSql(
      'alter table "anime" alter column "episode_length" set not null, alter column "franchise" set not null',
    );
  }

  override down(): void {
    this.addSql('alter table "anime" drop column "franchise", drop column "episode_length"');
  }
}
